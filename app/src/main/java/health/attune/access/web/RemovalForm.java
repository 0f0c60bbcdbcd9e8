package health.attune.access.web;

import health.attune.access.signin.OwnAccount.Removal;
import org.jspecify.annotations.Nullable;

record RemovalForm(@Nullable String password, @Nullable String code) {

    Removal proof() {
        return new Removal(password == null ? "" : password, code == null ? "" : code);
    }
}
