package firstdeal.meeting.internal;

import firstdeal.meeting.Answer;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Skipped;
import firstdeal.meeting.Minutes;
import firstdeal.meeting.Proposal;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.StandIn;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings as the API says them. */
final class MeetingJson {

    private MeetingJson() {}

    /**
     * @param key of the meeting in the program, the same for all of a series
     * @param start on the wall clock of {@code zone}
     * @param at the moment that follows from it
     * @param place where; empty when nobody said
     * @param extra arranged outside the program
     * @param sequence rises with every change of its time or people
     * @param proposals other times that people proposed
     */
    record MeetingItem(
            UUID id,
            String key,
            int number,
            String kind,
            String title,
            @Nullable UUID series,
            @Nullable String gate,
            LocalDateTime start,
            String zone,
            Instant at,
            int minutes,
            String place,
            boolean internal,
            boolean extra,

            @Schema(allowableValues = {"planned", "skipped", "cancelled", "held"})
            String state,

            @Nullable String why,
            int sequence,
            int version,
            List<AnswerItem> answers,
            List<ProposalItem> proposals,
            @Nullable RecordItem record) {

        static MeetingItem of(RunCalendar calendar, Meeting it, List<StandIn> standIns) {
            return new MeetingItem(
                    it.id().value(),
                    it.key(),
                    it.number(),
                    it.kind(),
                    it.title(),
                    it.series().map(s -> s.value()).orElse(null),
                    it.gate().orElse(null),
                    it.times().local(),
                    it.times().zone().getId(),
                    it.times().start(),
                    it.times().minutes(),
                    it.place(),
                    it.internal(),
                    it.extra(),
                    it.state().key(),
                    why(it),
                    it.sequence(),
                    it.version(),
                    it.invitees().stream()
                            .map(p -> AnswerItem.of(calendar, it, p, standIns))
                            .toList(),
                    calendar.proposals().stream()
                            .filter(p -> p.meeting().equals(it.id()))
                            .map(ProposalItem::of)
                            .toList(),
                    it.minutes().map(RecordItem::of).orElse(null));
        }

        private static @Nullable String why(Meeting it) {
            return switch (it.state()) {
                case Skipped(var off) -> off;
                case Cancelled(var cause, var reason) ->
                    reason.isEmpty() ? cause.name().toLowerCase(Locale.ROOT) : reason;
                default -> null;
            };
        }
    }

    /** @param instead who answers in their place; @param answer {@code none} until somebody answers, and again after the meeting got another time */
    record AnswerItem(
            UUID contact,
            Side side,
            boolean required,

            @Schema(allowableValues = {"none", "accepted", "tentative", "declined"})
            String answer,

            @Nullable @Schema(allowableValues = {"app", "told", "link", "mail"})
            String source,

            @Nullable Instant said,
            List<StandInItem> instead) {

        static AnswerItem of(RunCalendar calendar, Meeting meeting, Invitee it, List<StandIn> standIns) {
            var answer = calendar.answer(meeting, it.contact());
            return new AnswerItem(
                    it.contact().value(),
                    it.side(),
                    it.required(),
                    answer.map(a -> a.reply().key()).orElse("none"),
                    answer.map(a -> a.source().name().toLowerCase(Locale.ROOT)).orElse(null),
                    answer.map(Answer::said).orElse(null),
                    calendar.instead(meeting, it.contact(), standIns).stream()
                            .map(StandInItem::of)
                            .toList());
        }
    }

    /**
     * Somebody who answers in the place of the person who was invited, and counts for nobody.
     *
     * @param sent the invited person sends them; otherwise the invitation was only passed on
     */
    record StandInItem(
            String address,
            String name,
            boolean sent,

            @Schema(allowableValues = {"none", "accepted", "tentative", "declined"})
            String answer) {

        static StandInItem of(StandIn it) {
            return new StandInItem(
                    it.address(),
                    it.name(),
                    it.sent().isPresent(),
                    it.said().map(said -> said.reply().key()).orElse("none"));
        }
    }

    /** @param start on the wall clock of the meeting's zone */
    record ProposalItem(
            UUID id,
            UUID contact,
            LocalDateTime start,
            String note,

            @Schema(allowableValues = {"open", "accepted", "refused"})
            String state,

            Instant said) {

        static ProposalItem of(Proposal it) {
            return new ProposalItem(
                    it.id(),
                    it.contact().value(),
                    it.start(),
                    it.note(),
                    it.state().name().toLowerCase(Locale.ROOT),
                    it.said());
        }
    }

    /** What was taken down of a meeting. */
    record RecordItem(
            LocalDate on,
            List<UUID> present,
            List<Side> sides,
            String notes,
            String decision,
            List<String> accounts,
            List<String> tasks,
            boolean contested,
            String by,
            Instant at) {

        static RecordItem of(Minutes it) {
            return new RecordItem(
                    it.on(),
                    it.present().stream().map(ContactId::value).toList(),
                    it.sides().stream().sorted().toList(),
                    it.notes(),
                    it.decision(),
                    it.accounts(),
                    it.actions(),
                    it.contest().isPresent(),
                    it.by(),
                    it.at());
        }
    }
}
