package firstdeal.matching.text;

import java.util.Comparator;
import java.util.List;

/** Takes a legal form off the start or end of a run of Chinese or Japanese signs, where no blank parts it. One instance serves one thread. */
public final class HanForms {
    private final List<String> forms;
    private char[] rest = {};
    private int form = -1;

    private HanForms(List<String> forms) {
        this.forms = forms;
    }

    /** {@code forms} folded, signs only. */
    public static HanForms of(List<String> forms) {
        return new HanForms(forms.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    /** Another with the same forms, for another thread. */
    public HanForms again() {
        return new HanForms(forms);
    }

    /** Answers how many signs stay, without the form; a run that is only a form loses it too. */
    int strip(char[] text, int from, int to) {
        String run = new String(text, from, to - from);
        form = -1;
        for (int i = 0; i < forms.size() && form < 0; i++) {
            String wanted = forms.get(i);
            if (run.endsWith(wanted)) run = run.substring(0, run.length() - wanted.length());
            else if (run.startsWith(wanted)) run = run.substring(wanted.length());
            else continue;
            form = i;
        }
        rest = run.toCharArray();
        return rest.length;
    }

    char[] rest() {
        return rest;
    }

    /** The number of the form that was taken off last, or -1. */
    int form() {
        return form;
    }

    String text() {
        return forms.get(form);
    }
}
