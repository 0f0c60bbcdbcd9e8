package health.attune.drill.requests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What the service answered.
 *
 * @param status 0 where there was no answer
 * @param head status line and headers, in small letters before the colons
 */
record Reply(int status, List<String> head, String body) {
    static final Reply NEVER = new Reply(0, List.of("never"), "");
    static final Reply CLOSED = new Reply(0, List.of("closed"), "");

    static Reply of(String latin) {
        int end = latin.indexOf("\r\n\r\n");
        if (!latin.startsWith("HTTP/1.") || end < 0) return CLOSED;
        var lines = latin.substring(0, end).split("\r\n");
        int status = Integer.parseInt(lines[0].substring(9, 12));
        var body = new String(latin.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Reply(status, List.of(lines), body);
    }

    /** Empty where there is no such header. */
    String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    List<String> headers(String name) {
        var start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    String classOfStatus() {
        return status == 0 ? "none" : status / 100 + "xx";
    }
}
