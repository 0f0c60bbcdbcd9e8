package health.attune.access.stepup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;

/** What was typed, or signed, to prove who one is: fields that go along with those of the act itself. */
public record Given(String password, String code, String recoveryCode, String passkey) {
    public static final String PASSWORD = "proof-password";
    public static final String CODE = "proof-code";
    public static final String RECOVERY_CODE = "proof-recovery";
    public static final String PASSKEY = "proof-passkey";
    private static final Set<String> FIELDS = Set.of(PASSWORD, CODE, RECOVERY_CODE, PASSKEY);

    public static Given in(HttpServletRequest request) {
        return new Given(
                field(request, PASSWORD), field(request, CODE), field(request, RECOVERY_CODE), field(request, PASSKEY));
    }

    public static boolean isOneOf(String field) {
        return FIELDS.contains(field);
    }

    public boolean isNothing() {
        return password.isEmpty() && passkey.isEmpty();
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
