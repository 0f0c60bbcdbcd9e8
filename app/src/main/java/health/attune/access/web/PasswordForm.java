package health.attune.access.web;

import java.util.Objects;

record PasswordForm(String present, String next, String repeated) {
    PasswordForm {
        present = Objects.requireNonNullElse(present, "");
        next = Objects.requireNonNullElse(next, "");
        repeated = Objects.requireNonNullElse(repeated, "");
    }
}
