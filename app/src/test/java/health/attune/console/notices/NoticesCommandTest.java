package health.attune.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.notices.Channel;
import health.attune.notices.TestNotices.Gone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesCommandTest {
    private final StringWriter said = new StringWriter();

    @Test
    void anOperatorReadsWhatBecameOfEachWay() {
        var gone = List.of(
                new Gone(Channel.MAIL, "delivered", null),
                new Gone(Channel.PAGER, "refused", "answer 422"),
                new Gone(Channel.TEXT, "waiting", "answer 401"));
        assertThat(report(gone)).isEqualTo(1);
        assertThat(said.toString())
                .contains("mail: taken by the server of the recipient.")
                .contains("pager: refused (answer 422)")
                .contains("text: not taken yet (answer 401); the service goes on trying.");
    }

    @Test
    void onlyWhereEveryWayTookItIsItDone() {
        assertThat(report(List.of(new Gone(Channel.MAIL, "delivered", "connect"))))
                .isZero();
        assertThat(report(List.of())).isEqualTo(1);
        assertThat(report(List.of(new Gone(Channel.MAIL, "waiting", null)))).isEqualTo(1);
        assertThat(said.toString()).contains("confirmed no address").contains("Does the service run?");
    }

    private int report(List<Gone> gone) {
        return NoticesCommand.report(gone, new PrintWriter(said));
    }
}
