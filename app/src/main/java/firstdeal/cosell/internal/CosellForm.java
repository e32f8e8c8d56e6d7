package firstdeal.cosell.internal;

import firstdeal.cosell.Cosells.NewMotion;
import firstdeal.cosell.Cosells.NewReview;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.form.Fields;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.OptionalInt;

/** What both sides did together, from a form or from JSON. */
final class CosellForm {

    private static final int LINE = 200;
    private static final int LONG = 4000;

    private CosellForm() {}

    static NewMotion motion(Fields fields) {
        var motion = new NewMotion(
                fields.need("kind", LINE),
                fields.value("opportunity", OpportunityId::of),
                fields.text("account", LINE),
                fields.flag("sellersMet"),
                fields.text("outcome", LONG),
                day(fields));
        fields.requireRight();
        return motion;
    }

    static NewReview review(Fields fields) {
        var corrected = fields.value("correctedTo", Integer::valueOf).filter(it -> it > 0);
        var review = new NewReview(
                fields.need("playbook", LINE),
                fields.value("opportunity", OpportunityId::of),
                fields.value("ours", ContactId::of),
                fields.value("theirs", ContactId::of),
                fields.flag("afterMeeting"),
                corrected.map(OptionalInt::of).orElse(OptionalInt.empty()),
                fields.text("note", LONG),
                day(fields));
        fields.requireRight();
        return review;
    }

    private static LocalDate day(Fields fields) {
        var on = fields.date("on");
        if (on.isEmpty()) {
            fields.wrong("on", Text.of("platform.field.needed"));
        }
        return on.orElse(LocalDate.EPOCH);
    }
}
