package firstdeal.proposal;

import java.util.UUID;

/** Names one proposed change. */
public record ProposalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
