package health.attune.access.throttle;

import health.attune.pages.Refusal;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Tried too often; after so many seconds the next try counts. */
public final class TooOften extends Refusal {
    private final long seconds;

    TooOften(long seconds) {
        super(HttpStatus.TOO_MANY_REQUESTS, "access.too-often", seconds);
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
