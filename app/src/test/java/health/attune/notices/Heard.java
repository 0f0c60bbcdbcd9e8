package health.attune.notices;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Hears what became of the notices of tests, as the module that sends a kind does. */
@TestComponent
public class Heard {
    public static final NoticeKind KIND = TestNotices.KIND;

    private final Queue<NoticeSettled> heard = new ConcurrentLinkedQueue<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @EventListener
    void on(NoticeSettled settled) {
        if (!settled.kind().equals(KIND.key())) return;
        if (failing.remove(settled.key())) throw new IllegalStateException("the listener of the test fails");
        heard.add(settled);
    }

    /** The next time that this one is told, the listener fails. */
    void failOnce(String key) {
        failing.add(key);
    }

    public List<NoticeSettled> of(String key) {
        return heard.stream().filter(settled -> settled.key().equals(key)).toList();
    }
}
