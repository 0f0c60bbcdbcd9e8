package health.attune;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import health.attune.access.Principal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real browser on the running service. Every page it visits is watched: an error on the console, a refused script or
 * a failed request is a failure of the test. {@link #look} scans with axe-core and keeps a picture to look at.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Tells the rules that are broken, and nothing of those that hold, which would be most of the time of a scan. */
    private static final String SCAN = """
            async () => {
                const found = await axe.run({
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']});
                return found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html);
            }
            """;

    private static final String AXE = axe();

    /** One for all tests of this Java machine, as its start takes seconds; it ends with the machine. */
    private static final com.microsoft.playwright.Browser CHROMIUM = chromium();

    /** What is opened, each window with cookies and storage of its own. */
    private final List<BrowserContext> opened = new ArrayList<>();

    private final String address;

    private Browser(int port) {
        address = "http://localhost:" + port;
    }

    private static com.microsoft.playwright.Browser chromium() {
        var program = System.getenv().getOrDefault("ATTUNE_CHROMIUM", "/usr/bin/chromium");
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Browser on(int port) {
        return new Browser(port);
    }

    /** A window 390 pixels wide, touched with a thumb. */
    public Visit phone(String language) {
        return visit(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale(language));
    }

    /** A window 1280 pixels wide. */
    public Visit desk(String language) {
        return visit(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale(language));
    }

    private Visit visit(com.microsoft.playwright.Browser.NewContextOptions options) {
        var context =
                CHROMIUM.newContext(options.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        opened.add(context);
        return new Visit(context, address);
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
    }

    /** One person's window, from its first page to its last. */
    public static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final String address;
        private final List<String> complaints = new CopyOnWriteArrayList<>();

        private Visit(BrowserContext context, String address) {
            this.context = context;
            this.address = address;
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning"))
                    complaints.add(message.text() + " " + message.location());
            });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        public BrowserContext context() {
            return context;
        }

        public Visit open(String path) {
            page.navigate(address + path);
            return this;
        }

        /** Signs in as that account does, with the password all accounts of the tests share. */
        public Visit signIn(World world, Principal who) {
            open("/sign-in");
            page.fill("#login", world.login(who));
            page.fill("#password", World.PASSWORD);
            page.locator("form[action='/sign-in'] .btn-primary").click();
            page.waitForURL(url -> !url.endsWith("/sign-in"));
            return this;
        }

        /** Scans the page as it stands, checks that nothing complained, and keeps a picture under that name. */
        public Visit look(String name) {
            var width = page.viewportSize().width;
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", String.format(Locale.ROOT, "%s-%d.png", name, width))));
            page.evaluate(AXE);
            assertThat((List<?>) page.evaluate(SCAN))
                    .as("what axe-core finds on " + name)
                    .isEmpty();
            assertThat(sideways()).as("pixels to scroll sideways on " + name).isZero();
            assertQuiet();
            return this;
        }

        /** Nothing was written to the console as an error or a warning so far. */
        public void assertQuiet() {
            assertThat(complaints).as("what the console says").isEmpty();
        }

        /** For what is expected to fail, such as a request while the connection is cut. */
        public void forgetComplaints() {
            complaints.clear();
        }

        private int sideways() {
            return ((Number) page.evaluate(
                            "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                    .intValue();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
