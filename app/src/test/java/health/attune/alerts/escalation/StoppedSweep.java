package health.attune.alerts.escalation;

import health.attune.jobs.Job;
import health.attune.rosters.Recipients;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The sweep of an instance that is paused in the middle of it, after it has done its work and before it is kept. */
public final class StoppedSweep {
    public final CountDownLatch stopped = new CountDownLatch(1);
    public final CountDownLatch goOn = new CountDownLatch(1);
    public final AtomicReference<RuntimeException> afterwards = new AtomicReference<>();
    private final Sweep sweep;

    public StoppedSweep(ApplicationContext service) {
        var transaction = new Pausing(service.getBean(PlatformTransactionManager.class));
        sweep = new Sweep(
                service.getBean(ClockStore.class),
                service.getBean(PaceStore.class),
                service.getBean(ToldStore.class),
                service.getBean(Messenger.class),
                service.getBean(Recipients.class),
                service.getBean(ToldRelationships.class),
                transaction);
    }

    public Job job() {
        return new Job("alerts.sweep", Duration.ofSeconds(1), Job.By.EVERY_INSTANCE, () -> {
            try {
                sweep.all();
            } catch (RuntimeException e) {
                afterwards.compareAndSet(null, e);
                throw e;
            }
        });
    }

    private final class Pausing extends TransactionTemplate {
        private Pausing(PlatformTransactionManager manager) {
            super(manager);
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) throws TransactionException {
            return super.execute(status -> {
                var done = action.doInTransaction(status);
                if (Boolean.TRUE.equals(done)) pause();
                return done;
            });
        }

        private void pause() {
            stopped.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
