package health.attune.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A gateway for text messages and a system that calls people out, on this machine; answers as a test wants. */
public final class WebSink {
    /** The one that the service under test sends to. */
    public static final WebSink SHARED = new WebSink();

    public static final String SECRET = "a secret of the tests, long enough to sign with";

    private final List<Posted> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    public WebSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** A request as it came; names of headers in small letters. */
    public record Posted(String path, Map<String, String> headers, String body) {
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public String[] settings() {
        return new String[] {
            "attune.text.url=" + url("/text"), "attune.pager.url=" + url("/pager"), "attune.pager.secret=" + SECRET
        };
    }

    /** Those whose body holds that. */
    public List<Posted> with(String part) {
        return taken.stream().filter(posted -> posted.body().contains(part)).toList();
    }

    /** From now on, requests whose body holds that are answered so. */
    public void answer(String part, int status) {
        answers.put(part, status);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = new java.util.TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            taken.add(new Posted(exchange.getRequestURI().getPath(), headers, body));
            int status = answers.entrySet().stream()
                    .filter(answer -> body.contains(answer.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(200);
            if (status / 100 == 3) exchange.getResponseHeaders().add("Location", url("/elsewhere"));
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
