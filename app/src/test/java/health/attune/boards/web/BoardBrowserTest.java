package health.attune.boards.web;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.boards.Team;
import health.attune.caseload.CaseloadOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team goes through its day: somebody rolls a contact on and writes the note of the huddle, by the keyboard. */
@AttuneTest
class BoardBrowserTest {
    @Autowired
    World world;

    @Autowired
    Team teams;

    @Autowired
    CaseloadOf caseload;

    @LocalServerPort
    int port;

    private Team.Of team;

    @BeforeEach
    void aTeamWithPeople() {
        team = teams.two();
        caseload.call(team.colleague(), teams.person(team, "Amina Yusuf"), "completed", 0);
        teams.person(team, "Maximiliana Wolfeschlegelsteinhausenbergerdorff");
        var missed = teams.person(team, "Lorenzo Ortiz");
        caseload.call(team.worker(), missed, "not-reached", 0);
        teams.missed(team, missed, 3);
    }

    @Test
    void aContactIsRolledOnAndTheHuddleIsWrittenDown() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, team.worker()).open(team.href()).look("board");
            var page = desk.page();
            page.locator("text=Roll forward with a reason").first().focus();
            page.keyboard().press("Enter");
            page.locator("#reason").waitFor();
            page.locator("#reason").selectOption("canceled-by-person");
            page.locator("#words").fill("Wants to come in the morning");
            desk.look("board-roll");
            page.locator("#words").press("Enter");
            page.locator("text=goes on to tomorrow").waitFor();
            page.locator("text=Write the note of today").focus();
            page.keyboard().press("Enter");
            page.locator("textarea").waitFor();
            page.locator("textarea").fill("The van leaves at ten. Two of us are at the clinic until noon.");
            desk.look("board-huddle");
            page.locator("text=Save the note").press("Enter");
            page.locator("text=The van leaves at ten").waitFor();
            desk.look("board-after");
            phone.signIn(world, team.colleague()).open(team.href()).look("board-es");
        }
    }
}
