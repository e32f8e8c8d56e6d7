package firstdeal.program;

import firstdeal.shared.Role;
import firstdeal.shared.Side;

/** A role on one side, for example the partner's executive sponsor. */
public record SideRole(Side side, Role role) {}
