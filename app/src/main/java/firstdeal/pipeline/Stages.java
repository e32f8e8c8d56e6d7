package firstdeal.pipeline;

import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages through which an open deal goes, in their order; never none. */
public record Stages(List<Stage> all) {

    /** More than these nobody can see side by side. */
    public static final int MOST = 9;

    private static final int TITLE = 60;

    public Stages {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There is at least one stage");
        }
        all = all.stream().sorted(Comparator.comparing(Stage::position)).toList();
    }

    public Stage first() {
        return all.getFirst();
    }

    public Optional<Stage> find(String key) {
        return all.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** A stage that was taken away since stands at the beginning. */
    public Stage of(String key) {
        return find(key).orElseGet(this::first);
    }

    public boolean isQualified(String key) {
        return of(key).qualified();
    }

    /** How somebody wants the stages to be, refused with a sentence beside each field. */
    public record Wish(String key, String title, int probability, boolean qualified) {}

    /** @param inUse the stages in which deals stand; these cannot be taken away */
    public static Stages wished(List<Wish> wishes, Map<String, Long> inUse) {
        var wrong = new LinkedHashMap<String, Text>();
        if (wishes.isEmpty() || wishes.size() > MOST) {
            throw new Refused(Text.of("pipeline.wrong.stages", "most", MOST));
        }
        var keys = new HashSet<String>();
        var stages = new ArrayList<Stage>();
        for (int n = 0; n < wishes.size(); n++) {
            var it = wishes.get(n);
            if (it.title().isBlank() || it.title().length() > TITLE || !keys.add(it.key())) {
                wrong.put("title." + n, Text.of("pipeline.wrong.stage-title", "most", TITLE));
            } else if (it.probability() < 0 || it.probability() > 100) {
                wrong.put("probability." + n, Text.of("pipeline.wrong.probability"));
            } else {
                stages.add(new Stage(it.key(), it.title().strip(), n + 1, it.probability(), it.qualified()));
            }
        }
        inUse.forEach((key, deals) -> {
            if (!keys.contains(key)) {
                wrong.put("title", Text.of("pipeline.wrong.stage-in-use", "stage", key, "count", deals));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Refused(wrong.values().iterator().next(), wrong);
        }
        return new Stages(stages);
    }
}
