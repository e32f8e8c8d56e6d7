package firstdeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One Chromium for all browser tests of a run. A visit keeps its own cookies, fails on anything that the console reports (so
 * also on a breach of the content policy), and looks at a page as people do: light, dark and on a phone.
 */
public final class Browser {

    /** How a page is looked at. */
    public enum View {
        LIGHT(1280, 900, ColorScheme.LIGHT),
        DARK(1280, 900, ColorScheme.DARK),
        NARROW(380, 800, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        View(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    /** A slow day is no failure. */
    private static final double PATIENCE_MILLIS = 180_000;

    private static final int[] WIDTHS_OF_PHONES = {380, 320};

    private static final Path SCREENS = Path.of("target", "screens");
    private static final com.microsoft.playwright.Browser CHROMIUM = launch();

    private Browser() {}

    /** A fresh visitor at {@code http://host:port}. */
    public static Visit visit(String base, View view) {
        return new Visit(base, view, true);
    }

    /** The same with script switched off. */
    public static Visit withoutScript(String base) {
        return new Visit(base, View.LIGHT, false);
    }

    /** Looks at a page in all three views: keeps a picture of each in target/screens and demands that axe finds nothing. */
    public static void look(String base, String path, String name, Cookie... cookies) {
        for (var view : View.values()) {
            try (var visit = visit(base, view)) {
                visit.take(cookies);
                visit.go(path);
                visit.picture(name);
                visit.axe();
            }
        }
    }

    /**
     * Opens each page once, as one visitor, and demands of all: axe finds nothing, neither of its colours in the dark;
     * nothing is wider than a phone; what it says is on paper too.
     *
     * @param pages paths by name
     */
    public static void examine(String base, Map<String, String> pages, Cookie... cookies) {
        try (var visit = visit(base, View.LIGHT)) {
            visit.take(cookies);
            pages.forEach(visit::examine);
        }
    }

    private static com.microsoft.playwright.Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-default-apps",
                                "--disable-extensions",
                                "--disable-sync",
                                "--disable-renderer-backgrounding",
                                "--disable-backgrounding-occluded-windows",
                                "--disable-background-timer-throttling",
                                "--no-first-run",
                                "--hide-scrollbars",
                                "--force-color-profile=srgb")));
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The browser tests need Chromium: install it with your package manager (Debian: apt-get install chromium)."));
    }

    /** One visitor's session. */
    public static final class Visit implements AutoCloseable {

        private final View view;
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visit(String base, View view, boolean script) {
            this.view = view;
            this.context = CHROMIUM.newContext(new NewContextOptions()
                    .setBaseURL(base)
                    .setViewportSize(view.width, view.height)
                    .setColorScheme(view.scheme)
                    .setLocale("en-GB")
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setJavaScriptEnabled(script));
            context.setDefaultTimeout(PATIENCE_MILLIS);
            context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        public void take(Cookie... cookies) {
            context.addCookies(List.of(cookies));
        }

        public Visit go(String path) {
            page.navigate(path);
            return this;
        }

        private void examine(String name, String path) {
            var answer = page.navigate(path);
            assertThat(answer.status()).as(name).isLessThan(400);
            axe();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            axe("color-contrast");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            for (int width : WIDTHS_OF_PHONES) {
                page.setViewportSize(width, 800);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s is wider than %d", name, width)
                        .isLessThanOrEqualTo(width);
            }
            axe("target-size", "scrollable-region-focusable", "color-contrast");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(794, 1123);
            assertThat(page.locator("h1").isVisible()).as("%s on paper", name).isTrue();
            assertThat(page.locator("main h2:visible").count())
                    .as("%s on paper", name)
                    .isEqualTo(page.locator("main h2").count());
            assertThat(page.locator(".fd-side").isVisible())
                    .as("%s on paper", name)
                    .isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(View.LIGHT.width, View.LIGHT.height);
        }

        /** Keeps a picture of the whole page as {@code target/screens/NAME-VIEW.png}. */
        public void picture(String name) {
            page.evaluate("() => document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENS.resolve(name + "-" + view.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
        }

        /** WCAG 2.0 to 2.2 A and AA and best practice, or some rules of them: no finding at all. */
        public void axe(String... rules) {
            // Pages here have no frames, so what axe does for those is left out: it opens a window of its own each
            // time.
            var axe = new AxeBuilder(page).setLegacyMode(true);
            var found = (rules.length == 0 ? axe : axe.withRules(List.of(rules)))
                    .analyze()
                    .getViolations();
            assertThat(found.stream()
                            .flatMap(rule -> rule.getNodes().stream()
                                    .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getHtml()))
                            .toList())
                    .as("axe at %s, %s", page.url(), view)
                    .isEmpty();
        }

        @Override
        public void close() {
            context.close();
            assertThat(complaints).as("what the console said").isEmpty();
        }
    }
}
