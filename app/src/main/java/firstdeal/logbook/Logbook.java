package firstdeal.logbook;

import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.time.LocalDate;
import java.util.List;

/** What may be done to the log of a run. */
public interface Logbook {

    /** What is written beside an entry. */
    record Circumstances(LocalDate on, String note, String link) {

        public static Circumstances on(LocalDate day) {
            return new Circumstances(day, "", "");
        }
    }

    /** Records a fact. What cannot be is refused with a sentence beside each field. */
    EntryId record(Actor actor, OnboardingId onboarding, Entry entry, Circumstances circumstances);

    /** Takes an entry out of the evidence; it stays in the log with the reason. */
    void withdraw(Actor actor, OnboardingId onboarding, EntryId entry, String reason);

    /** All entries of a run, the latest first, withdrawn ones too. */
    List<Logged> of(Actor actor, OnboardingId onboarding);
}
