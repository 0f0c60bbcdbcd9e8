package health.attune.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.access.passwords.PasswordRule.Owner;
import health.attune.access.passwords.PasswordRule.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final Owner OWNER = new Owner("rosalind.meyer@harbor.org", "Rosalind Núñez Li");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a lantern in the harbor",
                "correct lantern battery harbor",
                "mañana vamos a la playa",
                "夜の港に小さな灯りが一つ見える朝",
                "🦊🐢🌵🚲🏔️🎻📎🧭🪁🧵🥝🛶🪑🧊🔭",
                "kq8#Vz!t0Lw2p9Xr",
                "summers by the river were long"
            })
    void aLongOneThatNobodyWouldTryIsTaken(String password) {
        assertThat(PasswordRule.weaknessOf(password, OWNER, PasswordRule.LEAST_ALONE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password12345678",
                "P@ssw0rdP@ssw0rd",
                "password-password-2026",
                "iloveyouforever1",
                "qwertyuiopasdfghjkl",
                "1234567890123456",
                "abcdefghijklmnop",
                "zyxwvutsrqponmlkj",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "1q2w3e4r5t1q2w3e4r5t1q2w3e4r5t",
                "tequierotequiero",
                "Contraseña123456",
                "               ",
                "Welcome2Attune!!!"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(PasswordRule.weaknessOf(password, OWNER, PasswordRule.LEAST_ALONE))
                .contains(Weakness.WELL_KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bullshit", "Jennifer1", "redsox04", "zxcvbnm123", "CHRISTIAN", "rush2112"})
    void whatWasStolenOftenIsRefusedAlsoWithASecondFactor(String password) {
        assertThat(PasswordRule.weaknessOf(password, OWNER, PasswordRule.LEAST_WITH_SECOND_FACTOR))
                .contains(Weakness.WELL_KNOWN);
    }

    @Test
    void wordsThatAreStolenPasswordsTogetherAreAPassphrase() {
        assertThat(PasswordRule.weaknessOf("hunter lantern bishop", OWNER, PasswordRule.LEAST_ALONE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my rosalind garden x",
                "rosalind.meyer and more",
                "ROSALIND.MEYER@HARBOR.ORG",
                "the nunez family house",
                "the núñez family house"
            })
    void whatOthersKnowOfTheOwnerIsRefused(String password) {
        assertThat(PasswordRule.weaknessOf(password, OWNER, PasswordRule.LEAST_ALONE))
                .contains(Weakness.HOLDS_NAME);
    }

    @Test
    void aNameOfThreeSignsMayOccurByChance() {
        assertThat(PasswordRule.weaknessOf("a delicate little boat", OWNER, PasswordRule.LEAST_ALONE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14,15,true", "15,15,false", "7,8,true", "8,8,false"})
    void lengthIsCountedInSignsAsPeopleCountThem(int length, int least, boolean tooShort) {
        var password = "🦊🐢🌵🚲🎻📎🧭🪁🧵🥝🛶🪑🧊🔭🧶"
                .codePoints()
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(PasswordRule.weaknessOf(password, OWNER, least).equals(java.util.Optional.of(Weakness.TOO_SHORT)))
                .isEqualTo(tooShort);
    }

    @Test
    void twoWaysToTypeTheSameSignCountAlike() {
        var composed = "ñandú y colibrí";
        var decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
        assertThat(decomposed).hasSizeGreaterThan(composed.length());
        assertThat(Passwords.normal(decomposed)).isEqualTo(composed);
        assertThat(PasswordRule.weaknessOf(decomposed.substring(0, decomposed.length() - 2), OWNER, 15))
                .contains(Weakness.TOO_SHORT);
    }

    @Test
    void upToOneHundredTwentyEightSignsAreTaken() {
        var longest = "kq8#Vz!t0Lw2p9Xr".repeat(2) + "a lantern in the harbor".repeat(2);
        var most = (longest + "Zm4-Yb7+Qd1".repeat(10)).substring(0, 128);
        assertThat(PasswordRule.weaknessOf(most, OWNER, 15)).isEmpty();
        assertThat(PasswordRule.weaknessOf(most + "x", OWNER, 15)).contains(Weakness.TOO_LONG);
    }
}
