package health.attune.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTest {
    @Test
    void howeverItIsTypedItIsTheSame() {
        assertThat(Login.of(" Ana@Example.ORG ")).isEqualTo("ana@example.org");
    }

    @Test
    void ofOneThatIsLongerThanAnyOnlyTheBeginningIsRead() {
        assertThat(Login.of("\u0130".repeat(1_000_000))).hasSize(1_000);
    }
}
