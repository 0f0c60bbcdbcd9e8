package health.attune.access.probes;

import java.util.regex.Pattern;

/** An answer without what is new in every request: tokens of forms, numbers of requests, and ids. */
final class Comparable {
    private static final Pattern TOKEN = Pattern.compile(
            "name=\"_csrf\" value=\"[^\"]*\"|\"X-CSRF-TOKEN\":\\s*\"[^\"]*\"" + "|X-Request-Id=\\[[^\\]]*]");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Comparable() {}

    static String of(String answer) {
        return ID.matcher(TOKEN.matcher(answer).replaceAll("token")).replaceAll("id");
    }
}
