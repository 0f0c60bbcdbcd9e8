package health.attune.threads;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A message is addressed only to somebody who cares for the person and may read it. */
public final class ReaderNotOffered extends Refusal {
    public static final String KEY = "threads.refused.reader";

    ReaderNotOffered() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, KEY);
    }
}
