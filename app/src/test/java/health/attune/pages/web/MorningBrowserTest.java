package health.attune.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.reviews.InReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The morning of a care manager without a mouse, from signing in to signing out: nothing but keys is used. */
@AttuneTest
class MorningBrowserTest {
    private static final int FURTHEST = 120;

    /**
     * What the focus is on, in the words a person reads; what can't be seen there says so instead.
     * In a field for a day or a time the browser marks the part.
     */
    private static final String FOCUS = """
            () => {
                const on = document.activeElement, box = on.getBoundingClientRect();
                if (on === document.body) return "";
                const inParts = on.matches("[type=date], [type=time]");
                const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight
                    && (inParts || getComputedStyle(on).outlineStyle !== "none");
                const words = on.labels?.[0]?.textContent || on.innerText || on.id;
                return (seen ? "" : "NOT SEEN: ") + words.trim();
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    InReview inReview;

    @Autowired
    CaseloadOf caseload;

    private Someone someone;
    private Browser browser;
    private Browser.Visit desk;
    private Page page;

    @BeforeEach
    void somebodyAnsweredThatTheyThinkOfDying() {
        someone = inReview.someone("Rosa Díaz");
        inReview.consultant(someone);
        asked.answerAll(someone, asked.open(someone), 2);
        asked.answer(someone, asked.open(someone), 9, 2);
        caseload.keep(someone.id());
        browser = Browser.on(port);
        desk = browser.desk("en-US");
        page = desk.page();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aMorningNeedsNoMouse() {
        desk.open("/sign-in");
        signIn();
        anAlert();
        theCaseload();
        aContact();
        aTask();
        aReview();
        enter("Sign out", "h1:has-text('Sign in')");
        desk.assertQuiet();
    }

    private void signIn() {
        tabTo("E-mail or sign-in name");
        page.keyboard().type(world.login(someone.manager()));
        tabTo("Password");
        page.keyboard().type(World.PASSWORD);
        press("Enter", "h1:has-text('Today')");
    }

    private void anAlert() {
        press("j", "[data-row]:focus");
        press("Enter", "#next-step");
        enter("I have this", "text=Somebody has it");
    }

    private void theCaseload() {
        enter("Caseload", "h1:has-text('Caseload')");
        press("?", "dialog[open]");
        desk.look("keys");
        press("Escape", "dialog:not([open])");
        enter("Safety", "[aria-current]:has-text('Safety')");
        press("/", "#sought:focus");
        page.keyboard().type("Rosa");
        press("Enter", "h2:has-text('1 episode of care')");
        press("k", "[data-row]:focus");
        press("x", "input[name=chosen]:checked");
        press("Enter", ".person-head");
    }

    private void aContact() {
        enter("Contacts", "h1:has-text('Contacts')");
        enter("Record a contact", "#minutes");
        tabTo("Minutes");
        page.keyboard().type("5000");
        enter("Save this contact", "#faults:focus");
        desk.forgetComplaints();
        tabTo("Minutes");
        press("Enter", "#minutes:focus");
        page.keyboard().press("Control+a");
        page.keyboard().type("25");
        enter("Save this contact", ".done:focus");
        page.keyboard().press("Tab");
        assertThat(focus()).isEqualTo("Undo");
    }

    private void aTask() {
        tabTo("Plans");
        press("Enter", ".ways details[open]");
        enter("Tasks", "h1:has-text('Tasks')");
        enter("Add a task", "#title");
        tabTo("What is to be done");
        page.keyboard().type("Ask about the walk");
        press("Enter", ".done:focus");
    }

    private void aReview() {
        enter("Review", "h1:has-text('Review')");
        enter("Put into review", "#questions");
        tabTo("What do you want to know");
        page.keyboard().type("Is the dose high enough?");
        enter("Put into review", ".done:focus");
        press("j", "[data-row]:focus");
        press("Enter", "text=What the team asks");
    }

    private void enter(String words, String then) {
        tabTo(words);
        press("Enter", then);
    }

    /** On through the page, and around it again, until what begins with these words has the focus. */
    private void tabTo(String words) {
        for (int tab = 0; tab < FURTHEST; tab++) {
            page.keyboard().press("Tab");
            var on = focus();
            assertThat(on).as("what has the focus can be seen").doesNotStartWith("NOT SEEN");
            if (on.startsWith(words)) return;
        }
        throw new AssertionError("Nothing that begins with \"" + words + "\" is reached by Tab at " + page.url());
    }

    private void press(String key, String then) {
        page.keyboard().press(key);
        page.locator(then).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }

    private String focus() {
        return page.evaluate(FOCUS).toString();
    }
}
