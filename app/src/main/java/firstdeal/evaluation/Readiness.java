package firstdeal.evaluation;

import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who learned what: live sessions and certifications. */
public record Readiness(List<Session> sessions, List<Certificate> certificates) {

    public static final Readiness NONE = new Readiness(List.of(), List.of());

    /** A session that was held. */
    public record Session(
            String title,
            Role audience,
            boolean live,
            Set<ContactId> trainers,
            List<Attendance> attended,
            Proof proof) {

        public Session {
            trainers = Set.copyOf(trainers);
            attended = List.copyOf(attended);
        }
    }

    /** How much of a session somebody attended, 0 to 100. */
    public record Attendance(ContactId person, String name, int percent) {

        /** Less than this is not attending. */
        public static final int ENOUGH = 75;

        public boolean isEnough() {
            return percent >= ENOUGH;
        }
    }

    /** A certification as it was assessed; one that was not passed is kept too. */
    public record Certificate(
            String certification,
            ContactId person,
            String name,
            boolean passed,
            Set<ContactId> assessors,
            LocalDate validUntil,
            Proof proof) {

        public Certificate {
            assessors = Set.copyOf(assessors);
        }
    }

    public Readiness {
        sessions = List.copyOf(sessions);
        certificates = List.copyOf(certificates);
    }
}
