package firstdeal.desk;

import java.util.List;

/** Where every onboarding stands that the reader may see, for those who measure. */
public interface StandingRows {

    /** As of now, in no order; those that are over too. */
    List<StandingRow> all();
}
