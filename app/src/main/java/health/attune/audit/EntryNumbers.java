package health.attune.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of the next entries, fetched some at a time and before they are needed: an entry is signed with its
 * number, and asking for each would make everything wait.
 */
@Component
class EntryNumbers {
    private static final int AT_ONCE = 100;

    private final ConcurrentLinkedQueue<Long> ready = new ConcurrentLinkedQueue<>();
    private final JdbcClient jdbc;

    EntryNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That many numbers that nobody else has, ascending. */
    List<Long> take(int count) {
        var taken = new ArrayList<Long>(count);
        while (taken.size() < count && ready.poll() instanceof Long number) taken.add(number);
        if (taken.size() < count) {
            var fresh = fetch(Math.max(AT_ONCE, count - taken.size()));
            int needed = count - taken.size();
            taken.addAll(fresh.subList(0, needed));
            ready.addAll(fresh.subList(needed, fresh.size()));
        }
        Collections.sort(taken);
        return taken;
    }

    private List<Long> fetch(int count) {
        return jdbc.sql("select nextval('audit.entry_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }
}
