package firstdeal.desk.internal;

import firstdeal.desk.SearchPage;
import firstdeal.desk.SearchPage.Found;
import firstdeal.platform.SearchSource;
import firstdeal.platform.actor.Needs;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

    private static final int MOST = 20;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    @Needs(Permission.READ)
    String search(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        var words = q.strip();
        var found = words.isEmpty()
                ? List.<Found>of()
                : sources.stream()
                        .flatMap(source -> source.find(actor, words, MOST).stream())
                        .map(hit -> new Found(hit.title(), hit.kind(), hit.path()))
                        .toList();
        model.addAttribute("page", SearchPage.of(words, found));
        return "desk/search";
    }
}
