package health.attune.merges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.access.Relation;
import health.attune.pages.NotThere;
import health.attune.people.Duplicates;
import health.attune.people.People;
import health.attune.people.Sought;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class MergesTest extends RecordedTwice {
    @Autowired
    People people;

    @Autowired
    Duplicates duplicates;

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
}
