package health.attune.notices.channels;

import health.attune.notices.Try;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Requests that hand a notice over to another system: encrypted unless it is on this machine, never led elsewhere. */
@Component
class Posts {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param forGood the answers that say that this recipient will never be reached; any other but 2xx may pass
     */
    Try post(HttpRequest.Builder request, String body, Set<Integer> forGood) {
        var posted = request.timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            int status = client.send(posted, BodyHandlers.discarding()).statusCode();
            if (status >= 200 && status < 300) return Try.delivered();
            return forGood.contains(status) ? Try.refused("answer " + status) : Try.later("answer " + status);
        } catch (IOException e) {
            return Try.later("connect");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Try.later("stopped");
        }
    }

    static void requireSafe(String url, String variable) {
        if (url.isEmpty()) return;
        var parsed = URI.create(url);
        boolean isHere = "http".equals(parsed.getScheme()) && Loopback.is(String.valueOf(parsed.getHost()));
        if (!isHere && !"https".equals(parsed.getScheme()))
            throw new IllegalArgumentException("Notices may leave this machine only by https. Mend " + variable + ".");
    }
}
