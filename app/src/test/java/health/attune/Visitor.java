package health.attune;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser without a screen, over real HTTP: keeps cookies, sends forms with their token, follows nothing. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final List<String> cookiesSet = new ArrayList<>();
    private String token = "";

    public Visitor(int port) {
        base = "http://localhost:" + port;
    }

    /** A visitor who has signed in with that login and the password of {@link World}. */
    public static Visitor signedIn(int port, String login) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        if (answer.statusCode() != 303) throw new AssertionError("not signed in: " + answer.body());
        return visitor;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) request.headers(headers);
        return keep(send(request.build()));
    }

    /** Sends a form of which the browser says that it was begun on such a site. */
    public HttpResponse<String> postFrom(String site, String path, String... fields) {
        return keep(send(form(path, fields).header("Sec-Fetch-Site", site).build()));
    }

    /** The token of the last page that was read. */
    public String token() {
        return token;
    }

    /** The next form is sent from a page with that token. */
    public void useToken(String another) {
        token = another;
    }

    /** Every cookie as it was set, with all that it says of itself. */
    public List<String> cookiesSet() {
        return cookiesSet;
    }

    /** Sends a form: names and values in turn; the token of the last page that was read goes along. */
    public HttpResponse<String> post(String path, String... fields) {
        return keep(send(form(path, fields).build()));
    }

    private HttpRequest.Builder form(String path, String... fields) {
        var body = new ArrayList<String>();
        body.add("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)));
    }

    /** Sends a form with one file in it; names and values of the other fields in turn. */
    public HttpResponse<String> upload(String path, String file, String content, String... fields) {
        var body = new StringBuilder(part("_csrf", "", token));
        for (int i = 0; i < fields.length; i += 2) body.append(part(fields[i], "", fields[i + 1]));
        body.append(part(file, "; filename=\"a.txt\"", content)).append("--part--\r\n");
        return keep(send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build()));
    }

    private static String part(String name, String more, String content) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content + "\r\n";
    }

    /** Where an answer sends on to, as a path. */
    public static String next(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        return location.isEmpty() ? "" : URI.create(location).getPath();
    }

    public @Nullable HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        cookiesSet.addAll(answer.headers().allValues("Set-Cookie"));
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        FaultsShown.check(answer.body());
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
