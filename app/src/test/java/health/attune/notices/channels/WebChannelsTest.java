package health.attune.notices.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.database.Ids;
import health.attune.notices.Letter;
import health.attune.notices.Notice.Urgency;
import health.attune.notices.Try.Result;
import health.attune.notices.WebSink;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text messages and the on-call system, over real HTTP. */
class WebChannelsTest {
    private static final String JSON = "{\"to\":\"{to}\",\"text\":\"{text}\"}";
    private static final String NUMBER = "+15550101234";
    private static final Clock NOON = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

    private final WebSink sink = new WebSink();
    private final Letter letter = new Letter(
            Ids.next(), NUMBER, Locale.of("es"), Urgency.SAME_DAY, "Aviso", "Más", "Una \"señal\" & más {to}");

    @Test
    void aGatewayThatTakesJsonGetsJson() {
        assertThat(text(JSON, "Bearer of the tests").send(letter).result()).isEqualTo(Result.DELIVERED);
        assertThat(sink.with("to")).singleElement().satisfies(posted -> {
            assertThat(posted.body()).isEqualTo("{\"to\":\"+15550101234\",\"text\":\"Una \\\"señal\\\" & más {to}\"}");
            assertThat(posted.header("content-type")).isEqualTo("application/json");
            assertThat(posted.header("authorization")).isEqualTo("Bearer of the tests");
            assertThat(posted.header("idempotency-key")).isEqualTo(letter.id().toString());
        });
    }

    @Test
    void aGatewayThatTakesFormsGetsAForm() {
        text("To={to}&From=%2B15550100000&Body={text}", "").send(letter);
        assertThat(sink.with("To=")).singleElement().satisfies(posted -> {
            assertThat(posted.body())
                    .isEqualTo("To=%2B15550101234&From=%2B15550100000&Body=Una+%22se%C3%B1al%22+%26+m%C3%A1s+%7Bto%7D");
            assertThat(posted.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
            assertThat(posted.header("authorization")).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "202, DELIVERED",
        "301, LATER",
        "307, LATER",
        "400, REFUSED",
        "401, LATER",
        "403, LATER",
        "404, LATER",
        "410, REFUSED",
        "422, REFUSED",
        "429, LATER",
        "500, LATER",
        "503, LATER"
    })
    void whatAGatewayAnswersIsUnderstood(int status, Result result) {
        sink.answer(NUMBER, status);
        assertThat(text(JSON, "").send(letter).result()).isEqualTo(result);
        assertThat(sink.with(NUMBER)).allMatch(posted -> posted.path().equals("/text"));
    }

    @Test
    void aGatewayThatIsAwayIsTriedAgain() {
        var away = new TextSettings("http://127.0.0.1:1/text", JSON, "");
        assertThat(new TextChannel(away, new Posts()).send(letter).result()).isEqualTo(Result.LATER);
    }

    @Test
    void theOnCallSystemCanTellThatTheNoticeIsFromHere() {
        assertThat(pager().send(letter).result()).isEqualTo(Result.DELIVERED);
        assertThat(sink.with(NUMBER)).singleElement().satisfies(posted -> {
            assertThat(posted.body())
                    .isEqualTo("{\"id\":\"" + letter.id() + "\",\"to\":\"+15550101234\",\"urgency\":\"same-day\","
                            + "\"subject\":\"Aviso\",\"text\":\"Una \\\"señal\\\" & más {to}\",\"language\":\"es\"}");
            assertThat(posted.header("attune-notice")).isEqualTo(letter.id().toString());
            assertThat(posted.header("attune-signature"))
                    .isEqualTo("t=1800000000,v1=" + Signature.of(WebSink.SECRET, "1800000000." + posted.body()));
        });
    }

    /** RFC 4231, test case 2. */
    @Test
    void aSignatureIsWhatOthersReckon() {
        assertThat(Signature.of("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void anOnCallSystemThatDoesNotKnowTheRecipientEndsTheTries() {
        sink.answer(NUMBER, 422);
        assertThat(pager().send(letter).result()).isEqualTo(Result.REFUSED);
        sink.answer(NUMBER, 404);
        assertThat(pager().send(letter).result()).isEqualTo(Result.LATER);
    }

    @Test
    void nothingLeavesThisMachineUnencryptedOrUnsigned() {
        assertThatThrownBy(() -> new TextSettings("http://gateway.example/text", JSON, ""))
                .hasMessageContaining("ATTUNE_TEXT_URL");
        assertThatThrownBy(() -> new TextSettings("https://gateway.example/text", "{\"to\":\"{to}\"}", ""))
                .hasMessageContaining("ATTUNE_TEXT_BODY");
        assertThatThrownBy(() -> new PagerSettings("http://pager.example", WebSink.SECRET))
                .hasMessageContaining("ATTUNE_PAGER_URL");
        assertThatThrownBy(() -> new PagerSettings("https://pager.example", "short"))
                .hasMessageContaining("ATTUNE_PAGER_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1 (555) 010-1234", "+15550101234", " +1.555.010.1234 "})
    void aNumberIsKeptWithoutWhatIsOnlyForReading(String typed) {
        assertThat(text(JSON, "").address(typed)).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5550101234", "+0555010123", "+1555", "+1555010123412345", "+1555010CALL"})
    void whatIsNoNumberIsNotTaken(String typed) {
        assertThat(text(JSON, "").address(typed)).isEmpty();
    }

    private TextChannel text(String body, String authorization) {
        return new TextChannel(new TextSettings(sink.url("/text"), body, authorization), new Posts());
    }

    private PagerChannel pager() {
        return new PagerChannel(new PagerSettings(sink.url("/pager"), WebSink.SECRET), new Posts(), NOON);
    }
}
