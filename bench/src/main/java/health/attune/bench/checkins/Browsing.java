package health.attune.bench.checkins;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser: its cookies, and the token of the page it shows. */
final class Browsing {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Browsing(String address) {
        this.address = address;
    }

    /** What came back. */
    record Answer(int status, String location) {}

    /** Opens a page; anything but that page is an error. */
    void open(String path) throws IOException {
        var answer = exchange(path, null);
        if (answer.status() != 200) throw new IOException(path + " answered " + answer.status());
    }

    /** Sends a form and returns where it leads; empty where it leads nowhere. */
    String send(String path, Map<String, String> fields) throws IOException {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", token);
        var answer = exchange(path, form);
        if (answer.status() >= 400) throw new IOException(path + " answered " + answer.status());
        return answer.location();
    }

    private Answer exchange(String path, @org.jspecify.annotations.Nullable Map<String, String> form)
            throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept-Language", "en-US");
        if (!cookies.isEmpty()) connection.setRequestProperty("Cookie", cookieHeader());
        if (form != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            try (var out = connection.getOutputStream()) {
                out.write(encoded(form).getBytes(StandardCharsets.US_ASCII));
            }
        }
        int status = connection.getResponseCode();
        read(connection, status);
        var location = connection.getHeaderField("Location");
        return new Answer(status, location == null ? "" : location.replace(address, ""));
    }

    private void read(HttpURLConnection connection, int status) throws IOException {
        connection
                .getHeaderFields()
                .getOrDefault("Set-Cookie", java.util.List.of())
                .forEach(this::keep);
        try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            if (in == null) return;
            var found = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (found.find()) token = found.group(1);
        }
    }

    private void keep(String header) {
        var pair = header.substring(0, header.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
