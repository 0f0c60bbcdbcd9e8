package health.attune.handovers.web;

import com.microsoft.playwright.options.SelectOption;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A therapist says that she leaves, and plans for each of her people who follows: by the keyboard. */
@AttuneTest
class HandoverBrowserTest {
    @Autowired
    World world;

    @LocalServerPort
    int port;

    private Principal worker;

    @BeforeEach
    void aWorkerWithPeople() {
        var site = world.site();
        var program = world.program(site);
        worker = world.staff("therapist", site, program);
        var colleague = world.staff("care-manager", site, program);
        for (var name : List.of("Amina Yusuf", "Maximiliana Wolfeschlegelsteinhausenbergerdorff", "Lorenzo Ortiz")) {
            var parts = name.split(" ", 2);
            UUID episode = world.episode(world.person(parts[0], parts[1]), program);
            world.joinTeam(worker, episode, true);
            if (!parts[0].equals("Amina")) world.joinTeam(colleague, episode, false);
        }
    }

    @Test
    void eachOfHerPeopleIsIntroducedToWhoeverFollows() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, worker).open("/handovers/new").look("handover-new");
            var page = desk.page();
            page.locator("#lastDay").fill(World.today().plusDays(21).toString());
            page.locator("#lastDay").press("Enter");
            page.locator("text=0 of 3 introduced").waitFor();
            page.locator("h1").click();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.locator("#successor").waitFor();
            page.locator("#successor").selectOption(new SelectOption().setIndex(1));
            page.locator("#introductionOn").fill(World.today().toString());
            desk.look("handover-line");
            page.locator("#introductionOn").press("Enter");
            page.locator("text=1 of 3 introduced").waitFor();
            desk.look("handover");
            onThePhone(phone);
        }
    }

    private void onThePhone(Browser.Visit phone) {
        phone.signIn(world, worker).open("/handovers").look("handovers-es");
        phone.page().locator("main li a").first().click();
        phone.page().locator("text=1 de 3 presentadas").waitFor();
        phone.look("handover-es");
        phone.page().locator("[data-row]").first().click();
        phone.page().locator("#successor").waitFor();
        phone.look("handover-line-es");
    }
}
