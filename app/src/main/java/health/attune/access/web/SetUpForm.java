package health.attune.access.web;

import health.attune.access.signin.SetUps;
import org.jspecify.annotations.Nullable;

/** What is typed to set up an account. */
public record SetUpForm(
        @Nullable String code,
        @Nullable String login,
        @Nullable String password,
        @Nullable String repeated) {

    public SetUpForm {
        code = code == null ? "" : code;
        login = login == null ? "" : login;
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }

    SetUps.Choice choice() {
        return new SetUps.Choice(login, password, repeated);
    }
}
