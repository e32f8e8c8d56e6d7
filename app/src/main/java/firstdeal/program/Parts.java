package firstdeal.program;

import firstdeal.program.Part.Section;
import java.util.List;

/** The parts of a program by section, so that what treats all of them alike is written once. */
public final class Parts {

    private Parts() {}

    public static List<? extends Part> of(Program program, Section section) {
        var library = program.library();
        return switch (section) {
            case WORKSTREAMS -> program.workstreams();
            case PHASES -> program.phases();
            case TASKS -> program.tasks();
            case MEETINGS -> program.meetings();
            case WEEKLY_OUTCOMES -> program.weeklyOutcomes();
            case ARTIFACTS -> library.artifacts();
            case CERTIFICATIONS -> library.certifications();
            case MESSAGES -> library.messages();
            case SURVEYS -> library.surveys();
        };
    }

    /** The program with other parts in one section; each must be of that section. */
    static Program with(Program program, Section section, List<? extends Part> parts) {
        return new Program(
                program.key(),
                program.title(),
                program.purpose(),
                program.northStar(),
                program.dayZero(),
                program.lengthDays(),
                program.horizonDay(),
                program.appliesTo(),
                section == Section.WORKSTREAMS ? only(Workstream.class, parts) : program.workstreams(),
                section == Section.PHASES ? only(Phase.class, parts) : program.phases(),
                section == Section.TASKS ? only(TaskTemplate.class, parts) : program.tasks(),
                section == Section.MEETINGS ? only(MeetingTemplate.class, parts) : program.meetings(),
                section == Section.WEEKLY_OUTCOMES ? only(WeeklyOutcome.class, parts) : program.weeklyOutcomes(),
                library(program.library(), section, parts),
                program.variants());
    }

    private static Content.Library library(Content.Library library, Section section, List<? extends Part> parts) {
        return new Content.Library(
                section == Section.ARTIFACTS ? only(Content.Artifact.class, parts) : library.artifacts(),
                library.sponsorQuestions(),
                section == Section.CERTIFICATIONS ? only(Content.Certification.class, parts) : library.certifications(),
                section == Section.MESSAGES ? only(Content.Message.class, parts) : library.messages(),
                library.milestones(),
                section == Section.SURVEYS ? only(Content.Survey.class, parts) : library.surveys(),
                library.retrospective(),
                library.capacity(),
                library.escalation(),
                library.parallelPrograms());
    }

    private static <T extends Part> List<T> only(Class<T> type, List<? extends Part> parts) {
        return parts.stream().map(type::cast).toList();
    }
}
