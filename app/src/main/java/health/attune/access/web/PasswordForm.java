package health.attune.access.web;

import org.jspecify.annotations.Nullable;

record PasswordForm(
        @Nullable String present,
        @Nullable String next,
        @Nullable String repeated) {
    PasswordForm {
        present = present == null ? "" : present;
        next = next == null ? "" : next;
        repeated = repeated == null ? "" : repeated;
    }
}
