package health.attune.access.signin;

import java.text.Normalizer;
import java.util.Locale;

/** The name somebody signs in with, in the one form that is compared and kept: however it was typed. */
public final class Login {
    /** Longer than any that is kept; what stands behind it would only cost time: some letters a square of it. */
    private static final int MOST = 500;

    private Login() {}

    public static String of(String typed) {
        var begun = typed.substring(0, Math.min(MOST, typed.length()));
        return Normalizer.normalize(begun.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
