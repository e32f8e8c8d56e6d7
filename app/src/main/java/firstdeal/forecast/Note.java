package firstdeal.forecast;

import firstdeal.pipeline.OpportunityId;
import java.util.UUID;

/** What was asked about a deal in a call, and what was answered; an answer may come later. */
public record Note(
        UUID id, Week week, OpportunityId deal, String question, String answer, String askedBy, String answeredBy) {

    public boolean isAnswered() {
        return !answer.isEmpty();
    }
}
