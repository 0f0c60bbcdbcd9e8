package health.attune.merges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.people.Duplicates;
import health.attune.people.People;
import health.attune.people.Sought;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class MergesTest {
    @Autowired
    World world;

    @Autowired
    Merged merged;

    @Autowired
    Merges merges;

    @Autowired
    Strays strays;

    @Autowired
    PersonTables tables;

    @Autowired
    People people;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID site;
    UUID one;
    UUID other;
    UUID episode;
    Principal manager;

    @BeforeEach
    void recordedTwice() {
        site = world.site();
        one = inCare("Rosalind", "Achterberg");
        other = inCare("Rosa", "Quintanilla");
        episode = jdbc.sql("select id from programs.episode where person_id = ?")
                .param(other)
                .query(UUID.class)
                .single();
        manager = merged.careFor(site, one, other);
    }

    @Test
    void everyTableWithAPersonCanBeMovedOrSaysWhyItStays() {
        assertThat(tables.all()).hasSizeGreaterThan(40);
        assertThat(tables.all().stream().map(PersonTable::name)).containsAll(PersonTables.STAY.keySet());
        for (var table : tables.moved()) {
            assertThat(table.key())
                    .as(table.name() + " is moved row by row, told by a key without the person")
                    .isNotEmpty()
                    .noneMatch(column -> column.name().equals("person_id"));
            for (var unique : table.uniques())
                if (unique.isOfFirsts())
                    assertThat(table.isInOrder()).as(unique.index()).isTrue();
        }
        assertThat(jdbc.sql("""
                select k.conname from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'person_id' and a.attnum = any(k.conkey)
                where k.contype = 'x' or k.contype = 'f' and cardinality(k.conkey) > 1
                """).query(String.class).list())
                .as("constraints on the person that no merge knows how to keep")
                .isEmpty();
    }

    @Test
    void whoeverStoodToOneOfThemStandsToThePerson() {
        var worker = world.staff("therapist", site, programOf(other));
        world.joinTeam(worker, episode, true);
        assertThatThrownBy(() -> people.show(worker, one)).isInstanceOf(NotThere.class);
        merge(one, other);
        assertThat(people.show(worker, one).id()).isEqualTo(one);
        assertThatThrownBy(() -> people.show(worker, other)).isInstanceOf(NotThere.class);
        split(one, other);
        assertThatThrownBy(() -> people.show(worker, one)).isInstanceOf(NotThere.class);
        assertThat(people.show(worker, other).id()).isEqualTo(other);
    }

    @Test
    void theOtherNameFindsThePersonAndNobodyIsAskedAboutTheRecordThatWent() {
        jdbc.sql("update people.person set given_name = 'Rosalind', family_name = 'Achterberg',"
                        + " name_key = 'rosalind achterberg' where id = ?")
                .param(other)
                .update();
        assertThat(alike()).contains(other);
        var old = other.toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(sign -> String.valueOf((char) ('a' + sign % 26)))
                .collect(Collectors.joining());
        jdbc.sql("update people.person set name_key = lower(?) where id = ?")
                .params(old, other)
                .update();
        merge(one, other);
        assertThat(alike()).doesNotContain(other);
        assertThat(people.search(manager, Sought.of(old, Locale.US)))
                .extracting(line -> line.called().id())
                .containsExactly(one);
        split(one, other);
        assertThat(people.search(manager, Sought.of(old, Locale.US)))
                .extracting(line -> line.called().id())
                .containsExactly(other);
    }

    private List<UUID> alike() {
        return duplicates.of(manager, one).seen().stream()
                .map(found -> found.line().called().id())
                .toList();
    }

    @Test
    void onlyWhoAnswersForBothMakesThemOne() {
        var desk = world.staff("front-desk", site, null);
        var ofOne = world.staff("therapist", site, programOf(one));
        world.relate(ofOne, Relation.CARE_TEAM, one);
        for (var who : List.of(desk, ofOne)) {
            assertThatThrownBy(() -> merges.compare(who, one, other)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> merges.merge(who, new Merge.Order(one, other, "the same")))
                    .isInstanceOf(NotThere.class);
        }
        merge(one, other);
        assertThatThrownBy(() -> merges.split(desk, new Merge.Order(one, other, "two")))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void whatAPersonHasOnceIsEndedFirst() {
        world.episode(one, programOf(other));
        assertThat(merges.compare(manager, one, other).obstacles())
                .containsExactly("merges.obstacle.programs.episode_once");
        assertThatThrownBy(() -> merge(one, other)).isInstanceOf(NotMergeable.class);
        assertThat(programOf(other)).isNotNull();
        jdbc.sql("update programs.episode set status = 'finished', ended_on = current_date where id = ?")
                .param(episode)
                .update();
        merge(one, other);
    }

    @Test
    void recordsOfTwoOrganizationsAreNotJoinedNorIsItSaidWhoseTheyAre() {
        var elsewhere = world.site();
        world.episode(other, world.program(elsewhere));
        assertThat(merges.compare(manager, one, other).obstacles()).containsExactly("merges.obstacle.unseen");
        assertThatThrownBy(() -> merge(one, other)).isInstanceOf(NotMergeable.class);
    }

    @Test
    void whoeverIsToldApartStaysTwo() {
        duplicates.tellApart(manager, one, other);
        assertThat(merges.compare(manager, one, other).obstacles()).containsExactly("merges.obstacle.told-apart");
        duplicates.takeBack(manager, one, other);
        merge(one, other);
    }

    @Test
    void ofTwoSafetyPlansTheNewerCountsAndBothAreWholeAgainAfterwards() {
        var first = plan(other, null, "Walks");
        var mine = plan(one, null, "My garden");
        var newest = plan(other, first, "Walks with Ann");
        merge(one, other);
        assertThat(standing(one)).containsExactly(newest);
        var since = plan(one, newest, "Walks with Ann and Bo");
        assertThat(merges.since(manager, one, other)).containsEntry("safetyplans", 1L);
        split(one, other);
        assertThat(standing(one)).containsExactly(mine);
        assertThat(standing(other)).containsExactly(since);
    }

    @Test
    void whatBelongsToSomethingThatGoesBackGoesWithItAndAllElseStays() {
        var joined = world.staff("therapist", site, programOf(other));
        merge(one, other);
        world.joinTeam(joined, episode, false);
        var contact = contact(one);
        split(one, other);
        assertThat(people.show(joined, other).id()).isEqualTo(other);
        assertThatThrownBy(() -> people.show(joined, one)).isInstanceOf(NotThere.class);
        assertThat(personOf(contact)).isEqualTo(one);
    }

    @Test
    void ofThreeRecordsTheLastOneIsSplitFirst() {
        var third = inCare("Rosi", "Q");
        merged.careFor(site, third);
        jdbc.sql("update access.relationship set account_id = ? where person_id = ? and relation = 'care_team'")
                .params(manager.id(), third)
                .update();
        world.alsoHolds(manager, "care-manager", new Grant.Place(null, site, programOf(third)));
        merged.tell(one, other);
        var before = merged.digest(one, other);
        merge(one, other);
        merge(third, one);
        assertThat(now(other)).isEqualTo(third);
        assertThatThrownBy(() -> split(one, other)).isInstanceOf(NotThere.class);
        assertThat(merges.of(manager, third)).hasSize(2);
        split(third, one);
        assertThat(now(other)).isEqualTo(one);
        split(one, other);
        assertThat(merged.digest(one, other)).isEqualTo(before);
    }

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
    void whoeverIsWritingIntoARowIsNotDisturbed() throws Exception {
        var contact = contact(other);
        var written = new CountDownLatch(1);
        var tried = new CountDownLatch(1);
        try (var workers = Executors.newSingleThreadExecutor()) {
            var writing = workers.submit(() -> transaction.execute(status -> {
                jdbc.sql("update contacts.contact set minutes = 33 where id = ?")
                        .param(contact)
                        .update();
                written.countDown();
                awaited(tried);
                return true;
            }));
            written.await();
            assertThatThrownBy(() -> merge(one, other)).isInstanceOf(RecordInUse.class);
            tried.countDown();
            assertThat(writing.get()).isTrue();
        }
        assertThat(personOf(contact)).isEqualTo(other);
        merge(one, other);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID inCare(String given, String family) {
        var person = world.person(given, family);
        world.episode(person, world.program(site));
        return person;
    }

    private UUID programOf(UUID person) {
        return jdbc.sql("select program_id from programs.episode where person_id = ? order by id limit 1")
                .param(person)
                .query(UUID.class)
                .single();
    }

    private UUID plan(UUID person, UUID follows, String worth) {
        var plan = Ids.next();
        jdbc.sql("insert into safetyplans.plan (id, person_id, follows, worth, written_at, written_by)"
                        + " values (:id, :person, :follows, :worth, now(), :by)")
                .param("id", plan)
                .param("person", person)
                .param("follows", follows)
                .param("worth", worth)
                .param("by", manager.id())
                .update();
        return plan;
    }

    private List<UUID> standing(UUID person) {
        return jdbc.sql("select id from safetyplans.plan p where person_id = ?"
                        + " and not exists (select 1 from safetyplans.plan n where n.follows = p.id)")
                .param(person)
                .query(UUID.class)
                .list();
    }

    private UUID contact(UUID person) {
        var id = Ids.next();
        jdbc.sql("insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,"
                        + " minutes, outcome, at, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'person', 'phone', 'follow-up', true, 20, 'completed', now(), now(), ?)")
                .params(id, person, manager.id(), manager.id())
                .update();
        return id;
    }

    private UUID personOf(UUID contact) {
        return jdbc.sql("select person_id from contacts.contact where id = ?")
                .param(contact)
                .query(UUID.class)
                .single();
    }

    private UUID now(UUID person) {
        return jdbc.sql("select merged_into from people.person where id = ?")
                .param(person)
                .query(UUID.class)
                .single();
    }

    private void merge(UUID kept, UUID going) {
        merges.merge(manager, new Merge.Order(kept, going, "the same birth certificate"));
    }

    private void split(UUID kept, UUID going) {
        merges.split(manager, new Merge.Order(kept, going, "two sisters after all"));
    }
}
