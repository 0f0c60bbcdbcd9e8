package health.attune.audit;

import static health.attune.audit.OwnDatabase.asSuperuser;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.audit.chain.Batch;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a superuser of the database does to the chain is found, and the first bad batch is named. */
class ChainTamperingTest extends ChainOfThree {
    private static final String COPIED = "create table %1$s_before as select * from audit.%1$s";
    private static final String RESTORED = "insert into audit.%1$s select * from %1$s_before";

    @Test
    void batchesThatChangePlacesAreNamed() {
        asSuperuser(
                "update audit.batch set number = -1 where number = 2",
                "update audit.batch set number = 2 where number = 3",
                "update audit.batch set number = 3 where number = -1");
        found("Batch 2 does not follow on the one before");
    }

    @Test
    void aBatchThatIsTakenOutIsNamed() {
        asSuperuser("delete from audit.batch where number = 2");
        found("Batch 2 is missing: the next one in the database is batch 3");
        asSuperuser("update audit.batch set number = 2 where number = 3");
        found("Batch 2 does not follow on the one before");
    }

    @Test
    void whatABatchSaysOfItselfIsCompared() {
        asSuperuser("update audit.batch set entries = 9 where number = 2");
        found("Batch 2 was altered");
        asSuperuser("update audit.batch set entries = 10, ids = ids[1:9] where number = 2");
        found("Batch 2 can't be read as a batch");
    }

    @Test
    void aTableThatIsEmptiedIsFound() {
        asSuperuser("truncate audit.entry");
        found("Entry " + id(0) + " is missing");
        asSuperuser("truncate audit.entry, audit.waiting, audit.batch");
        found("Batch 1 is missing: " + heads.path() + " knows it, with entries " + id(0) + " to " + id(9));
    }

    @Test
    void anEndThatIsCutOffIsFoundByTheHeads() {
        asSuperuser("delete from audit.entry where id > " + id(19), "delete from audit.batch where number = 3");
        found("Batch 3 is missing: " + heads.path() + " knows it, with entries " + id(20) + " to " + id(29));
    }

    @Test
    void aChainThatIsRewrittenWithoutTheKeyIsFoundByItsSignatures() throws IOException {
        asSuperuser("update audit.entry set at = at - interval '1 day' where id = " + id(14));
        rewriteFrom(2);
        Files.delete(heads.path());
        found("Batch 2 does not carry the signature of this service");
    }

    @Test
    void aChainThatIsRewrittenByTheServiceItselfIsFoundByTheHeads() {
        asSuperuser(
                "update audit.entry set at = at - interval '1 day' where id = " + id(14),
                "insert into audit.waiting select unnest(ids) from audit.batch where number >= 2",
                "delete from audit.batch where number >= 2");
        sealing.seal();
        found("Batch 2 is not the one that " + heads.path() + " knows");
    }

    @Test
    void anOldCopyThatIsRestoredIsFoundByTheHeadsAlsoWhenItWentOn() throws IOException {
        asSuperuser(COPIED.formatted("entry"), COPIED.formatted("batch"));
        tenMore();
        asSuperuser(
                "set session_replication_role = replica",
                "truncate audit.entry, audit.waiting, audit.batch",
                RESTORED.formatted("entry"),
                RESTORED.formatted("batch"),
                "drop table entry_before, batch_before");
        found("Batch 4 is missing: " + heads.path() + " knows it");
        var known = Files.readString(heads.path());
        tenMore();
        found("Batch 4 is not the one that " + heads.path() + " knows");
        assertThat(heads.path()).content().isEqualTo(known);
    }

    @Test
    void aFileOfHeadsThatIsChangedIsNamed() throws IOException {
        var known = Files.readString(heads.path());
        Files.writeString(heads.path(), known.replaceFirst("(attune-audit-1 2) 10", "$1 11"));
        found("The line about batch 2 in the file of heads " + heads.path() + " is not signed");
        Files.writeString(heads.path(), known.replaceFirst("attune-audit-1 2 .*\n", ""));
        found("The file of heads " + heads.path() + " has batch 3 where batch 2 has to be");
    }

    @Test
    void aLineThatACrashCutOffIsWrittenAnew() throws IOException {
        var known = Files.readString(heads.path());
        Files.writeString(heads.path(), known.substring(0, known.length() - 20));
        heads.keep();
        assertThat(Files.readAllLines(heads.path())).hasSize(4);
        assertThat(verify().isGood()).isTrue();
    }

    @Test
    void withoutHeadsNothingIsCalledWhole() throws IOException {
        Files.delete(heads.path());
        assertThat(verify().isGood()).isFalse();
        assertThat(verify().sentences()).anyMatch(line -> line.contains("no file of heads was compared"));
    }

    @Test
    void allFilesThatAreGivenAreCompared() throws IOException {
        var copy = Files.copy(heads.path(), OwnDatabase.FOLDER.resolve("other.txt"));
        tenMore();
        assertThat(verification.verify(List.of(heads.path(), copy)).isGood()).isTrue();
        Files.writeString(copy, Files.readString(copy).replace("-1 3 10", "-1 3 12"));
        assertThat(verification.verify(List.of(heads.path(), copy)).wrong()).contains("batch 3", "other.txt");
        Files.delete(copy);
    }

    /** As somebody would who knows the program and holds the database, but not the key. */
    private void rewriteFrom(long first) {
        for (long number = first; number <= 3; number++) {
            var previous = jdbc.sql("select head from audit.batch where number = ?")
                    .param(number - 1)
                    .query(byte[].class)
                    .single();
            rewrite(number, previous);
        }
    }

    private void rewrite(long number, byte[] previous) {
        asSuperuser(
                "insert into audit.waiting select unnest(ids) from audit.batch where number = " + number,
                "delete from audit.batch where number = " + number);
        transaction.executeWithoutResult(status -> {
            var taken = batches.take(100);
            var ids = taken.keySet().stream().mapToLong(Long::longValue).toArray();
            var batch = new Batch(number, 1, ids, Sealing.leaves(taken), previous, batches.now());
            batches.insert(batch, batch.head(), new byte[32]);
        });
    }
}
