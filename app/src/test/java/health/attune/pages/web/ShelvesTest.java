package health.attune.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.pages.Frame;
import health.attune.pages.Frames;
import health.attune.pages.PersonPlace;
import health.attune.pages.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The places of the navigation stand under words, and nobody meets a word under which nothing is theirs. */
@AttuneTest
class ShelvesTest {
    private static final Pattern WORD = Pattern.compile("class=\"rail-word\"[^>]*>([^<]*)<");
    /** Of these no page says a word: what stands there leads straight to its page. */
    private static final Set<Frame.Shelf> WORDLESS = Set.of(Place.Shelf.OWN, PersonPlace.Shelf.FIRST);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Frames frames;

    @Test
    void everyoneMeetsTheWordsUnderWhichSomethingIsTheirs() {
        var site = world.site();
        assertThat(wordsOf(world.login(world.staff("care-manager", site, world.program(site)))))
                .containsExactly("My day", "People in care", "My team", "Programs");
        assertThat(wordsOf(world.login(world.staff("system-administrator", site, null))))
                .contains("Administration");
        assertThat(wordsOf(world.login(world.account(world.person("Ada", "Person")))))
                .isEmpty();
    }

    /** In both languages, since they have the same keys. */
    @Test
    void everyShelfHasItsWord() {
        var words = frames.words(Locale.US);
        assertThat(Stream.concat(Arrays.stream(Place.Shelf.values()), Arrays.stream(PersonPlace.Shelf.values()))
                        .filter(shelf -> !WORDLESS.contains(shelf))
                        .map(shelf -> words.say(shelf.key())))
                .hasSize(9)
                .doesNotContain("");
    }

    private List<String> wordsOf(String login) {
        return WORD.matcher(Visitor.signedIn(port, login).get("/account").body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
