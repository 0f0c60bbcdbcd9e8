package health.attune.pages;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Something a person asked for that can't be done, said in a sentence: what happened, what is safe, what to do next.
 * Domain refusals extend it and are named for what they say, such as {@code LinkAlreadyUsed}.
 */
public abstract class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final String key;
    private final transient Object[] facts;

    /**
     * @param status how the answer is marked for machines
     * @param key the sentence in the message files
     * @param facts what the sentence names; never a person's data
     */
    protected Refusal(HttpStatus status, String key, Object... facts) {
        super(key);
        this.status = status;
        this.key = key;
        this.facts = facts;
    }

    public HttpStatus status() {
        return status;
    }

    /** Headers that go with the answer, such as how long to wait. */
    public Map<String, String> headers() {
        return Map.of();
    }

    /** The sentence in the reader's language. */
    public String in(Words words) {
        return words.say(key, facts);
    }
}
