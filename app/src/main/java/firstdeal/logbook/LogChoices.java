package firstdeal.logbook;

import firstdeal.partner.Contact;
import firstdeal.program.Content;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.Program;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the forms of the log offer: the people of both companies, and what the run's program knows.
 *
 * @param people who has not left, ours first
 * @param held meetings that may be contested
 */
public record LogChoices(Program program, List<Contact> people, List<Logged> held) {

    /** Of everybody of both companies and of all entries of a run. */
    public static LogChoices of(Program program, List<Contact> everybody, List<Logged> log) {
        var here = everybody.stream()
                .filter(it -> !it.hasLeft())
                .sorted(Comparator.comparing(Contact::side))
                .toList();
        var held = log.stream()
                .filter(it -> it.counts() && it.entry() instanceof Entry.MeetingHeld)
                .toList();
        return new LogChoices(program, here, held);
    }

    /** People by id, after the choice of nobody. */
    public Map<String, String> persons() {
        return persons(people.stream());
    }

    public Map<String, String> persons(Side side) {
        return persons(people.stream().filter(it -> it.side() == side));
    }

    private static Map<String, String> persons(Stream<Contact> people) {
        var choice = blank("");
        people.forEach(it -> choice.put(it.id().toString(), it.name()));
        return choice;
    }

    /** The meetings and series of the program, after the choice of none, which is called {@code other}. */
    public Map<String, String> meetings(String other) {
        var choice = blank(other);
        program.meetings().forEach(it -> choice.put(it.key(), it.title()));
        return choice;
    }

    /** The sorts of meetings of which the program speaks. */
    public Map<String, String> meetingKinds(String other) {
        var choice = blank(other);
        program.meetings().stream()
                .map(MeetingTemplate::kind)
                .distinct()
                .sorted()
                .forEach(it -> choice.put(it, plain(it)));
        return choice;
    }

    public Map<String, String> certifications() {
        var choice = blank("");
        program.library().certifications().forEach(it -> choice.put(it.key(), it.title()));
        return choice;
    }

    public Optional<Content.Certification> certification(String key) {
        return program.library().certifications().stream()
                .filter(it -> it.key().equals(key))
                .findFirst();
    }

    public Map<String, String> messages() {
        var choice = blank("");
        program.library().messages().forEach(it -> choice.put(it.key(), plain(it.key())));
        return choice;
    }

    public Map<String, String> surveys() {
        var choice = blank("");
        program.library().surveys().forEach(it -> choice.put(it.key(), plain(it.key())));
        return choice;
    }

    /** Whom sessions and certifications of the program are for; sellers first. */
    public List<Role> audiences() {
        var more = new TreeSet<Role>();
        program.meetings().forEach(it -> it.audience().ifPresent(more::add));
        program.library().certifications().forEach(it -> more.add(it.role()));
        return Stream.concat(Stream.of(Role.AE, Role.SE), more.stream())
                .distinct()
                .toList();
    }

    private static Map<String, String> blank(String label) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", label);
        return choice;
    }

    /** A key as people read it: {@code Sponsor check in}. */
    static String plain(String key) {
        var words = key.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
