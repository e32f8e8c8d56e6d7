package firstdeal.evaluation;

import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.Optional;

/** Who can make a criterion hold: the role, and the person when somebody holds it. */
public record Act(Side side, Role role, Optional<Person> person) {}
