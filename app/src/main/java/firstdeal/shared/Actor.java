package firstdeal.shared;

import java.util.Set;

/**
 * Who acts. The first argument of every Service method; its permissions and scope were loaded with the session or the
 * key, so nothing is looked up twice.
 */
public sealed interface Actor {

    /** The name that stands in audit and history. */
    String name();

    /** A stable word for the kind of actor, as audit stores it. */
    String kind();

    Set<Permission> permissions();

    Scope scope();

    default boolean may(Permission permission) {
        return permissions().contains(permission);
    }

    /** One of our people, signed in. */
    record Staff(StaffId id, String name, StaffRole role, Scope scope) implements Actor {

        @Override
        public String kind() {
            return "staff";
        }

        @Override
        public Set<Permission> permissions() {
            return role.permissions();
        }
    }

    /** A program of ours or a partner's, by an API key that acts for the staff member who made it. */
    record ApiKey(StaffId owner, String name, StaffRole role, Set<Permission> permissions, Scope scope)
            implements Actor {

        public ApiKey {
            permissions = Set.copyOf(permissions);
        }

        @Override
        public String kind() {
            return "api-key";
        }
    }

    /** A person who followed a personal link and may do that one thing. */
    record LinkHolder(ContactId contact, String name, PartnerId partner) implements Actor {

        @Override
        public String kind() {
            return "link";
        }

        @Override
        public Set<Permission> permissions() {
            return Set.of();
        }

        @Override
        public Scope scope() {
            return new Scope.Only(Set.of(partner));
        }
    }

    /** The product itself: jobs, listeners, the demo. */
    record System(String name) implements Actor {

        @Override
        public String kind() {
            return "system";
        }

        @Override
        public Set<Permission> permissions() {
            return Set.of(Permission.values());
        }

        @Override
        public Scope scope() {
            return Scope.ALL;
        }
    }
}
