package health.attune.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is signed in stays so to their eyes, wherever an address leads them. */
@AttuneTest
class WrongAddressTest {
    private static final String MENU = "class=\"with-rail\"";
    private static final String NUMBER_OF_CRISIS = "href=\"tel:";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void anAddressThatIsNotThereKeepsMenuAndNameLikeOneThatIsNotForThem() {
        var staff = Visitor.signedIn(port, world.login(world.staff("system-administrator", world.site(), null)));
        for (var address : new String[] {"/nonsense", "/people/" + new UUID(1, 1)}) {
            var answer = staff.get(address);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains(MENU, "/sign-out").doesNotContain(NUMBER_OF_CRISIS);
        }
        var unread = staff.get("/account/sessions");
        assertThat(unread.statusCode()).isEqualTo(405);
        assertThat(unread.headers().firstValue("Allow")).contains("DELETE");
        assertThat(unread.body()).contains(MENU).doesNotContain(NUMBER_OF_CRISIS);
    }

    @Test
    void aPersonKeepsTheirMenuAndTheHelpInACrisis() {
        var person = Visitor.signedIn(port, world.login(world.account(world.person("Ada", "Person"))));
        assertThat(person.get("/nonsense").body()).contains(MENU, NUMBER_OF_CRISIS);
        assertThat(new Visitor(port).get("/nonsense").body())
                .contains(NUMBER_OF_CRISIS)
                .doesNotContain(MENU);
    }
}
