package health.attune.drill.requests;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: a session, the token of its forms, and the way back in when the session is over. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Wire wire;
    private final String login;
    private final String password;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    /** @param login empty for a visitor who never signs in */
    Caller(Wire wire, String login, String password) {
        this.wire = wire;
        this.login = login;
        this.password = password;
    }

    String login() {
        return login.isEmpty() ? "nobody" : login.substring(0, login.indexOf('@'));
    }

    boolean isVisitor() {
        return login.isEmpty();
    }

    String token() {
        return token;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Empty where the browser has none. */
    String cookieLine() {
        return cookies.isEmpty() ? "" : "Cookie: " + cookieHeader() + "\r\n";
    }

    boolean hasNoCookies() {
        return cookies.isEmpty();
    }

    void keep(Reply reply) {
        for (var line : reply.headers("Set-Cookie")) {
            var pair = line.split(";", 2)[0].split("=", 2);
            if (pair.length < 2 || pair[1].isEmpty()) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
        var found = TOKEN.matcher(reply.body());
        if (found.find()) token = found.group(1);
    }

    /** Begins a new session; false where the account lets nobody in. */
    boolean signIn() throws IOException {
        cookies.clear();
        keep(get("/sign-in"));
        if (isVisitor()) return true;
        var form = "_csrf=" + encoded(token) + "&login=" + encoded(login) + "&password=" + encoded(password);
        var head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + cookieLine()
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n";
        var reply = wire.send((head + form).getBytes(StandardCharsets.UTF_8));
        keep(reply);
        boolean in = reply.status() == 303 && !reply.header("Location").contains("sign-in");
        if (in) keep(get("/account"));
        return in;
    }

    Reply get(String path) throws IOException {
        var head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + cookieLine() + "\r\n";
        return wire.send(head.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
