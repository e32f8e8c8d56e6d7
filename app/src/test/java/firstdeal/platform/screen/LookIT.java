package firstdeal.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import firstdeal.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shell and the parts as a person sees them, from a specimen page. */
class LookIT {

    private static Specimen specimen;

    @BeforeAll
    static void serve() {
        specimen = Specimen.serve();
    }

    @AfterAll
    static void stop() {
        specimen.close();
    }

    @Test
    void theShellAndEveryPart() {
        Browser.look(specimen.base(), "/parts", "parts");
    }

    @Test
    void theTrackInEveryStateAndSize() {
        Browser.look(specimen.base(), "/track", "track");
        try (var visit = Browser.visit(specimen.base(), Browser.View.LIGHT)) {
            visit.page().setViewportSize(900, 900);
            visit.go("/track").picture("track-medium");
        }
    }

    @Test
    void anErrorPage() {
        Browser.look(specimen.base(), "/error", "error");
    }

    @Test
    void theWayIn() {
        Browser.look(specimen.base(), "/door", "door");
    }

    @Test
    void paperAndWideScreens() {
        try (var visit = Browser.visit(specimen.base(), Browser.View.DARK)) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.page().setViewportSize(794, 1123);
            visit.go("/parts").picture("parts-print");
            assertThat(canvas(visit)).isEqualTo("rgb(255, 255, 255)");
            assertThat(visit.page().locator(".fd-side").isVisible()).isFalse();
            visit.go("/track").picture("track-print");
        }
        try (var visit = Browser.visit(specimen.base(), Browser.View.LIGHT)) {
            visit.page().setViewportSize(3840, 2160);
            visit.go("/parts").picture("parts-4k");
            visit.page().setViewportSize(1100, 800);
            visit.go("/parts").picture("parts-1100");
            assertThat((Integer) visit.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(1100);
        }
    }

    @Test
    void nothingIsWiderThanASmallPhone() {
        try (var visit = Browser.visit(specimen.base(), Browser.View.NARROW)) {
            visit.page().setViewportSize(320, 700);
            visit.go("/parts");
            assertThat((Integer) visit.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
    }

    @Test
    void theChosenThemeOutweighsTheDevice() {
        try (var visit = Browser.visit(specimen.base(), Browser.View.DARK)) {
            assertThat(canvas(visit.go("/parts"))).isEqualTo("rgb(21, 20, 18)");
            assertThat(canvas(visit.go("/parts?light"))).isEqualTo("rgb(248, 247, 244)");
        }
        try (var visit = Browser.visit(specimen.base(), Browser.View.LIGHT)) {
            assertThat(canvas(visit.go("/parts?dark"))).isEqualTo("rgb(21, 20, 18)");
        }
    }

    @Test
    void theKeyboardReachesRowsSearchAndHelp() {
        try (var visit = Browser.visit(specimen.base(), Browser.View.LIGHT)) {
            var page = visit.go("/parts").page();
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Quillon Digital");
            page.keyboard().press("k");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Pemberline");
            page.keyboard().press("?");
            assertThat(page.locator("dialog[data-dialog=keys]").isVisible()).isTrue();
            page.keyboard().press("Escape");
            page.keyboard().press("Control+k");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
            page.keyboard().press("Escape");
            page.keyboard().press("g");
            page.keyboard().press("t");
            page.waitForURL("**/today");
        }
    }

    private static Object canvas(Browser.Visit visit) {
        return visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
