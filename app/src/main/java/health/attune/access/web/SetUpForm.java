package health.attune.access.web;

import health.attune.access.setups.SetUps;
import java.util.Objects;

/** What is typed to set up an account. */
public record SetUpForm(String code, String bornOn, String login, String password, String repeated) {

    public SetUpForm {
        code = Objects.requireNonNullElse(code, "");
        bornOn = Objects.requireNonNullElse(bornOn, "");
        login = Objects.requireNonNullElse(login, "");
        password = Objects.requireNonNullElse(password, "");
        repeated = Objects.requireNonNullElse(repeated, "");
    }

    SetUps.Choice choice() {
        return new SetUps.Choice(bornOn, login, password, repeated);
    }
}
