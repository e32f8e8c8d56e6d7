package firstdeal.evaluation;

import firstdeal.shared.Text;

/** One fact by which a criterion was judged, in a sentence, with the record that shows it. */
public record Evidence(Text text, Kind kind, Proof proof) {

    /** What sort of record it is; screens choose the icon by it. */
    public enum Kind {
        TASK,
        PERSON,
        ANSWER,
        MEETING,
        AGREEMENT,
        DOCUMENT,
        SESSION,
        CERTIFICATE,
        REGISTRATION,
        DEAL,
        ACCOUNTS,
        RETROSPECTIVE,
        RECORD
    }
}
