package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.database.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class JobsTest {
    @Autowired
    Relationships relationships;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Access access;

    @Autowired
    World world;

    @Test
    void anImportWritesUntilItEndsAndReadsNothing() {
        var person = world.person("Ana", "Ruiz");
        var job = transaction.execute(status -> relationships.beginImport("an operator"));
        assertThat(access.may(job, Verb.WRITE, DataClass.RECORD, person)).isTrue();
        assertThat(access.may(job, Verb.WRITE, DataClass.CONTACT_DETAILS, person))
                .isTrue();
        for (var dataClass : DataClass.values())
            assertThat(access.may(job, Verb.READ, dataClass, person))
                    .as("" + dataClass)
                    .isFalse();
        transaction.executeWithoutResult(status -> relationships.endJob(job.id()));
        assertThat(access.may(job, Verb.WRITE, DataClass.RECORD, person)).isFalse();
    }

    @Test
    void aJobThatNobodyBeganWritesNothing() {
        var stranger = Principal.job(Ids.next(), "import");
        assertThat(access.may(stranger, Verb.WRITE, DataClass.RECORD, world.person("Bo", "Lind")))
                .isFalse();
    }
}
