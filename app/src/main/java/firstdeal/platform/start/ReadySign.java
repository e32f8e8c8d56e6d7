package firstdeal.platform.start;

import firstdeal.platform.ServerSettings;
import firstdeal.platform.StartNote;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where to go. */
@Component
class ReadySign {

    private final ServerSettings settings;
    private final List<StartNote> notes;

    ReadySign(ServerSettings settings, List<StartNote> notes) {
        this.settings = settings;
        this.notes = notes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        var out = System.out;
        out.println();
        out.println("  Firstdeal is ready at " + settings.baseUrl());
        notes.stream().flatMap(note -> note.lines().stream()).forEach(line -> out.println("  " + line));
        out.println("  Data: " + (settings.externalDatabase().isPresent() ? "external database, files in " : "")
                + settings.dataDir());
        out.println("  Stop with Ctrl-C.");
        out.println();
        out.flush();
    }
}
