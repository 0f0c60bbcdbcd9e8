package health.attune;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several who write into one table at the same moment. The table is held until all of them have read what they go by
 * and wait to write, so that none is told by what another wrote before.
 */
public final class Writers {

    private Writers() {}

    /** What becomes of each. */
    public static <T> List<T> into(String table, ApplicationContext service, List<Callable<T>> works) throws Exception {
        var source = Owner.source(service);
        var owner = JdbcClient.create(source);
        var begun = new ArrayList<Future<T>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(held -> {
                owner.sql("lock table " + table + " in share mode").update();
                works.forEach(work -> begun.add(threads.submit(work)));
                Waiting.untilThereAre(works.size(), Waiting.session(owner), owner);
            });
        }
        var done = new ArrayList<T>();
        for (var one : begun) done.add(one.get());
        return done;
    }
}
