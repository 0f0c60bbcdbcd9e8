package health.attune.notices.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.database.Ids;
import health.attune.notices.Letter;
import health.attune.notices.MailSink;
import health.attune.notices.Notice.Urgency;
import health.attune.notices.Try;
import health.attune.notices.Try.Result;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailChannelTest {
    private final MailSink sink = new MailSink();

    @AfterEach
    void end() {
        sink.close();
    }

    /** Only what is said for good about the recipient or the mail ends the tries. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "MAIL FROM, 451 greylisted, LATER",
                "MAIL FROM, 550 5.7.1 that sender is not yours, LATER",
                "RCPT TO, 450 4.2.1 try again, LATER",
                "RCPT TO, 452 4.2.2 mailbox full for now, LATER",
                "RCPT TO, 554 5.7.1 relay access denied, LATER",
                "RCPT TO, 530 5.7.0 sign in first, LATER",
                "RCPT TO, 550 no such user, REFUSED",
                "RCPT TO, 550 5.1.1 no such user, REFUSED",
                "RCPT TO, 551 5.1.6 has moved, REFUSED",
                "DATA, 451 4.3.0 later, LATER",
                "., 452 4.3.1 no room, LATER",
                "., 554 5.7.1 looks like spam, LATER",
                "., 550 5.1.1 no such user after all, REFUSED",
                "QUIT, 500 what, DELIVERED"
            })
    void whatAServerSaysIsUnderstood(String command, String answer, Result result) {
        sink.answer(command, answer);
        var went = send(settings(sink.port(), "", "none"));
        assertThat(went.result()).isEqualTo(result);
        assertThat(String.valueOf(went.fault())).doesNotContain("nurse", "user");
    }

    @Test
    void aWrongPasswordOfOursLosesNothing() {
        sink.answer("AUTH", "535 5.7.8 wrong");
        assertThat(send(settings(sink.port(), "attune", "none"))).isEqualTo(Try.later("sign-in"));
    }

    @Test
    void whoeverDoesNotOfferEncryptionLearnsNeitherPasswordNorRecipient() {
        assertThat(send(settings(sink.port(), "attune", "starttls")).result()).isEqualTo(Result.LATER);
        assertThat(sink.commands()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("RCPT"));
        assertThat(sink.all()).isEmpty();
    }

    @Test
    void theWordsArriveAsTheyWereWritten() {
        assertThat(send(settings(sink.port(), "", "none")).result()).isEqualTo(Result.DELIVERED);
        assertThat(sink.to("nurse@clinic.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content())
                        .contains("Content-Language: es", "To: nurse@clinic.example", "From: attune@clinic.example")
                        .contains("Una se=C3=B1al le espera."));
    }

    @Test
    void withoutEncryptionMailGoesToThisMachineOnly() {
        assertThatThrownBy(() -> new MailSettings("mail.example.org", 25, "", "", "none", "attune@clinic.example"))
                .hasMessageContaining("ATTUNE_MAIL_SECURITY");
        assertThatThrownBy(() -> new MailSettings("mail.example.org", 25, "", "", "starttls", "attune"))
                .hasMessageContaining("ATTUNE_MAIL_FROM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nurse",
                "@clinic.example",
                "nurse@",
                "nurse@clinic",
                "a b@clinic.example",
                "a@b@clinic.example",
                "Nurse <nurse@clinic.example>",
                "a@clinic.example,b@clinic.example",
                "a@clinic.example\r\nBcc: b@c.example"
            })
    void whatIsNoAddressIsNotTaken(String typed) {
        assertThat(channel(settings(1, "", "none")).address(typed)).isEmpty();
    }

    @Test
    void anAddressIsTakenWithoutTheSpaceAroundIt() {
        assertThat(channel(settings(1, "", "none")).address(" n.o'neill+duty@clinic.example "))
                .contains("n.o'neill+duty@clinic.example");
    }

    private static Try send(MailSettings settings) {
        return channel(settings)
                .send(new Letter(
                        Ids.next(),
                        "nurse@clinic.example",
                        Locale.of("es"),
                        Urgency.IMMEDIATE,
                        "Aviso",
                        "Una señal le espera.",
                        ""));
    }

    private static MailChannel channel(MailSettings settings) {
        return new MailChannel(settings);
    }

    private static MailSettings settings(int port, String user, String security) {
        return new MailSettings("127.0.0.1", port, user, "secret", security, "attune@clinic.example");
    }
}
