package health.attune.access.signin;

import java.text.Normalizer;
import java.util.Locale;

/** The name somebody signs in with, in the one form that is compared and kept: however it was typed. */
public final class Login {

    private Login() {}

    public static String of(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
