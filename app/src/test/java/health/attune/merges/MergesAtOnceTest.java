package health.attune.merges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class MergesAtOnceTest extends RecordedTwice {
    @Autowired
    Strays strays;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoWhoMergeTheSameInBothDirectionsEndWithOneRecord() throws Exception {
        var start = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(2)) {
            var there = workers.submit(after(start, one, other));
            var back = workers.submit(after(start, other, one));
            start.countDown();
            assertThat(List.of(there.get(), back.get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(jdbc.sql("select count(*) from people.person where id in (?, ?) and merged_into is not null")
                        .params(one, other)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private Callable<Boolean> after(CountDownLatch start, UUID kept, UUID going) {
        return () -> {
            start.await();
            try {
                merge(kept, going);
                return true;
            } catch (NotThere | RecordInUse e) {
                return false;
            }
        };
    }

    @Test
    void whatWasBeingWrittenDuringTheMergeIsBroughtAfter() throws Exception {
        var written = new CountDownLatch(1);
        var isMerged = new CountDownLatch(1);
        try (var workers = Executors.newSingleThreadExecutor()) {
            var contact = workers.submit(() -> transaction.execute(status -> {
                var id = contact(other);
                written.countDown();
                awaited(isMerged);
                return id;
            }));
            written.await();
            merge(one, other);
            isMerged.countDown();
            assertThat(personOf(contact.get())).isEqualTo(other);
            strays.bring();
            strays.bring();
            assertThat(personOf(contact.get())).isEqualTo(one);
            split(one, other);
            assertThat(personOf(contact.get())).isEqualTo(other);
        }
    }

    @Test
    void whatCannotBeMovedHoldsUpNothingElseAndIsSaidUntilItIsMoved() {
        merge(one, other);
        var contact = contact(other);
        var second = world.episode(other, programOf(one));
        assertThatThrownBy(strays::bring)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("programs.episode");
        assertThat(personOf(contact)).isEqualTo(one);
        jdbc.sql("update merges.merge set merged_at = merged_at - interval '9 days' where other_id = ?")
                .param(other)
                .update();
        jdbc.sql("update programs.episode set ended_on = started_on, end_reason = 'completed' where id = ?")
                .param(second)
                .update();
        strays.bring();
        assertThat(jdbc.sql("select person_id from programs.episode where id = ?")
                        .param(second)
                        .query(UUID.class)
                        .single())
                .isEqualTo(one);
    }

    @Test
    void whoeverIsWritingIntoARowIsNotDisturbed() throws Exception {
        var contact = contact(other);
        assertNothingIsMergedBeside("update contacts.contact set minutes = 33 where id = ?", contact);
        assertThat(personOf(contact)).isEqualTo(other);
        merge(one, other);
    }

    @Test
    void whoeverAnswersAHandOffIsNotDisturbedEither() throws Exception {
        assertNothingIsMergedBeside("update handoffs.handoff set words = 'By noon' where id = ?", accepted(one));
        merge(one, other);
    }

    /** While somebody writes so and has not ended, the two records are not made one. */
    private void assertNothingIsMergedBeside(String write, UUID row) throws Exception {
        var written = new CountDownLatch(1);
        var tried = new CountDownLatch(1);
        try (var workers = Executors.newSingleThreadExecutor()) {
            var writing = workers.submit(() -> transaction.execute(status -> {
                jdbc.sql(write).param(row).update();
                written.countDown();
                awaited(tried);
                return true;
            }));
            written.await();
            assertThatThrownBy(() -> merge(one, other)).isInstanceOf(RecordInUse.class);
            tried.countDown();
            assertThat(writing.get()).isTrue();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
