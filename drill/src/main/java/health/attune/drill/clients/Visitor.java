package health.attune.drill.clients;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One browser without a screen: keeps its cookies and the token of the page it shows, follows nothing by itself, and
 * sends nothing twice unasked.
 */
public final class Visitor {
    /** As the pages of the product wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final String address;
    private final Map<String, String> cookies;
    private String token;

    public Visitor(String address) {
        this(address, new LinkedHashMap<>(), "");
    }

    private Visitor(String address, Map<String, String> cookies, String token) {
        this.address = address;
        this.cookies = cookies;
        this.token = token;
    }

    /** The same browser, cookies and page, at another instance or by another cable. */
    public Visitor at(String elsewhere) {
        return new Visitor(elsewhere, new LinkedHashMap<>(cookies), token);
    }

    /** Another line of the same browser: same cookies, same page, at the same time. */
    public Visitor copy() {
        return at(address);
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** Sends a form with the token of the page it is on. */
    public Answer post(String path, Map<String, String> fields) throws IOException {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", token);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Opens a page and whatever it leads to. */
    public Answer open(String path) throws IOException {
        var answer = get(path);
        for (int hops = 0; answer.leadsOn() && hops < 5; hops++) answer = get(answer.location());
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en-US");
        if (!cookies.isEmpty()) request.header("Cookie", cookieHeader());
        return request;
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var answer = new Answer(
                    response.statusCode(),
                    location(response),
                    header(response, "Attune-Filing"),
                    header(response, "Retry-After"),
                    response.body());
            answer.find(TOKEN).ifPresent(found -> token = found);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String location(HttpResponse<String> response) {
        var location = header(response, "Location");
        if (!location.startsWith("http")) return location;
        var there = URI.create(location);
        return there.getRawQuery() == null ? there.getRawPath() : there.getRawPath() + "?" + there.getRawQuery();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private void keep(String header) {
        int end = header.indexOf(';');
        var pair = (end < 0 ? header : header.substring(0, end)).split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
