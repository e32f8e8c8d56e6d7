package firstdeal.onboarding;

import firstdeal.partner.PartnerFact;
import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.program.Program;
import firstdeal.program.SideRole;
import firstdeal.shared.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The roles that a program asks for and that nobody holds. */
public final class Vacancies {

    private Vacancies() {}

    /** Each once, ours first. */
    public static List<SideRole> of(Program program, PartnerFact people, LocalDate today) {
        return asked(program)
                .distinct()
                .filter(it -> people.actor(it.side(), it.role(), today).isEmpty())
                .sorted(Comparator.comparing(SideRole::side).thenComparing(SideRole::role))
                .toList();
    }

    private static Stream<SideRole> asked(Program program) {
        var asked = new ArrayList<SideRole>();
        program.tasks().forEach(it -> it.owner().forEach((side, role) -> asked.add(new SideRole(side, role))));
        program.meetings()
                .forEach(it -> it.required()
                        .forEach((side, roles) -> roles.forEach(role -> asked.add(new SideRole(side, role)))));
        program.gates().stream()
                .flatMap(it -> it.criteria().stream())
                .flatMap(Criterion::conditions)
                .forEach(it -> {
                    switch (it) {
                        case Condition.RolesNamed(var _, var roles) -> asked.addAll(roles);
                        case Condition.SponsorsNamed(var _, var sides, var _, var _) ->
                            sides.forEach(side -> asked.add(new SideRole(side, Role.EXECUTIVE_SPONSOR)));
                        default -> {}
                    }
                });
        return asked.stream();
    }
}
