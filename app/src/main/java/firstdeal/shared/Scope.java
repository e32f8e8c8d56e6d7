package firstdeal.shared;

import java.util.Set;

/** Whose data an actor may see. */
public sealed interface Scope {

    /** Every partner. */
    record All() implements Scope {}

    /** These partners only. */
    record Only(Set<PartnerId> partners) implements Scope {

        public Only {
            partners = Set.copyOf(partners);
        }
    }

    Scope ALL = new All();
    Scope NOTHING = new Only(Set.of());

    default boolean covers(PartnerId partner) {
        return switch (this) {
            case All() -> true;
            case Only(var partners) -> partners.contains(partner);
        };
    }
}
