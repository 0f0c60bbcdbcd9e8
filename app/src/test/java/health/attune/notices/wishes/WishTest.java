package health.attune.notices.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.notices.Channel;
import health.attune.notices.wishes.Wish.When;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which one way something routine goes. */
class WishTest {

    @ParameterizedTest
    @CsvSource({
        ",      TEXT MAIL,  MAIL", // the usual one
        ",      TEXT,       TEXT",
        "TEXT,  TEXT MAIL,  TEXT",
        "PAGER, TEXT MAIL,  MAIL", // taken away since
        "PAGER, SINK,       SINK"
    })
    void thePreferredWayWhereItIsOpen(Channel preferred, String open, Channel taken) {
        var ways = Arrays.stream(open.split(" ")).map(Channel::valueOf).toList();
        assertThat(new Wish(When.AT_ONCE, preferred).among(ways)).containsExactly(taken);
        assertThat(new Wish(When.AT_ONCE, preferred).among(List.of())).isEmpty();
    }
}
