package health.attune.audit;

import static health.attune.audit.OwnDatabase.asSuperuser;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a superuser of the database does to entries is found, and the first of them is named. */
class EntryTamperingTest extends ChainOfThree {
    @Test
    void aCleanChainIsToldWithItsSize() {
        write();
        assertThat(verify().sentences())
                .contains("The audit trail is whole.")
                .anyMatch(line -> line.startsWith("30 entries are sealed, in 3 batches from "))
                .anyMatch(line -> line.startsWith("1 entries wait to be sealed, the first since "))
                .contains("Compared with " + heads.path() + ": batches 1 to 3.");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "at, at - interval '1 microsecond'",
                "actor_id, gen_random_uuid()",
                "actor_kind, 'staff '",
                "verb, 'write'",
                "data_class, 'D'",
                "person_id, gen_random_uuid()",
                "person_id, null",
                "subject, ''",
                "subject_id, gen_random_uuid()",
                "relation, null",
                "allowed, false",
                "reason, 'emergency'",
                "proof, null",
                "proof, '\\x01'"
            })
    void anEntryThatIsChangedIsNamed(String column, String value) {
        asSuperuser("update audit.entry set " + column + " = " + value + " where id = " + id(14));
        found("Entry " + id(14) + " was changed after it was sealed");
    }

    @Test
    void theOrganizationOfAnEntryIsSealedToo() {
        asSuperuser("update audit.entry set person_id = null, organization_id = person_id where id = " + id(3));
        found("Entry " + id(3) + " was changed");
    }

    @Test
    void theFirstOfTwoIsNamed() {
        asSuperuser(
                "update audit.entry set verb = 'act' where id = " + id(25),
                "delete from audit.entry where id = " + id(12));
        found("Entry " + id(12) + " is missing: it was deleted after it was sealed");
    }

    @Test
    void anEntryThatIsDeletedBeforeItIsSealedIsNamedBeforeAndAfter() {
        var fresh = write();
        asSuperuser("delete from audit.entry where id = " + fresh);
        found("Entry " + fresh + " is missing: it was deleted before it was sealed");
        seal();
        found("Entry " + fresh + " was deleted between its writing and its sealing");
    }

    @Test
    void anEntryThatIsTakenFromThoseThatWaitIsNamed() {
        var fresh = write();
        asSuperuser("delete from audit.waiting where entry_id = " + fresh);
        found("Entry " + fresh + " stands in no batch and does not wait for one");
    }

    @Test
    void anEntryThatIsPutInPastTheTriggersIsNamed() {
        asSuperuser("set session_replication_role = replica", copyOf(id(7), -5));
        found("Entry -5 stands in no batch and does not wait for one");
    }

    @Test
    void anEntryThatIsPutInAsTheServiceDoesIsNamedBeforeAndAfterItIsSealed() {
        asSuperuser(copyOf(id(7), -5));
        found("Entry -5 was not written by the service");
        seal();
        found("Entry -5 was not written by the service");
    }

    @Test
    void anEntryThatIsChangedBeforeItIsSealedIsNamed() {
        var fresh = write();
        asSuperuser("update audit.entry set actor_id = gen_random_uuid() where id = " + fresh);
        seal();
        found("Entry " + fresh + " was not written by the service as it stands");
    }

    @Test
    void entriesThatChangePlacesAreNamed() {
        asSuperuser(
                "update audit.entry set id = -1 where id = " + id(5),
                "update audit.entry set id = " + id(5) + " where id = " + id(16),
                "update audit.entry set id = " + id(16) + " where id = -1");
        found("Entry " + id(5) + " was changed");
    }
}
