package health.attune.access.signin;

import health.attune.access.passwords.PasswordRule;
import health.attune.pages.Faults;
import java.util.List;

/** Why something that was typed is not taken: the field and the sentence about it. */
public record Problem(String field, String key, List<Object> facts) {

    public static Problem of(String field, String key) {
        return new Problem(field, key, List.of());
    }

    public static Problem of(String field, PasswordRule.Weakness weakness, int least) {
        return new Problem(field, weakness.key(), List.of(least, PasswordRule.MOST));
    }

    public void addTo(Faults faults) {
        faults.add(field, key, facts.toArray());
    }
}
