package health.attune.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.simulator.care.Checkin;
import health.attune.simulator.care.Contact;
import health.attune.simulator.care.Episode;
import health.attune.simulator.care.Mode;
import health.attune.simulator.care.Schedule;
import health.attune.simulator.courses.CircumstanceKind;
import health.attune.simulator.sites.Discipline;
import health.attune.simulator.sites.IntegrationModel;
import health.attune.simulator.sites.Site;
import health.attune.simulator.sites.Size;
import health.attune.simulator.sites.Worker;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newcomer should find in a network: everybody, and the ordinary mess. */
class LifeOfTheNetworkTest {
    private static final Network CLINIC = Network.of(Size.CLINIC, 1, Sample.TODAY);
    private static final List<SimulatedPerson> PEOPLE = CLINIC.people().toList();

    @Test
    void aClinicHasThreeKindsOfSiteInTwoTimeZones() {
        assertThat(CLINIC.sites().stream().map(Site::model)).containsExactly(IntegrationModel.values());
        assertThat(CLINIC.sites().stream().map(Site::zone).distinct()).hasSize(2);
    }

    @Test
    void aClinicHasThirtySixWorkersOfAllDisciplines() {
        var now = CLINIC.workers().stream()
                .filter(worker -> worker.worksOn(Sample.TODAY))
                .toList();
        assertThat(now).hasSize(36);
        assertThat(now.stream()
                        .map(Worker::discipline)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Discipline.class))))
                .isEqualTo(EnumSet.allOf(Discipline.class));
    }

    @Test
    void whoLeavesIsFollowedTheNextDay() {
        var left = CLINIC.workers().stream()
                .filter(worker -> worker.lastDay().isPresent())
                .toList();
        assertThat(left)
                .isNotEmpty()
                .allSatisfy(worker -> assertThat(CLINIC.workers()).anySatisfy(other -> {
                    assertThat(other.replaces()).contains(worker.number());
                    assertThat(other.startsOn())
                            .isEqualTo(worker.lastDay().orElseThrow().plusDays(1));
                }));
        assertThat(PEOPLE.stream()
                        .flatMap(person -> person.episodes().stream())
                        .filter(episode -> episode.team().stream()
                                        .filter(member -> member.leads())
                                        .count()
                                > 1))
                .as("episodes with a lead handed over")
                .hasSizeGreaterThan(20);
    }

    @Test
    void somebodyLeadsOnEveryDayOfEveryEpisode() {
        assertThat(PEOPLE.stream().flatMap(person -> person.episodes().stream()))
                .allSatisfy(episode -> {
                    var leads = episode.team().stream()
                            .filter(member -> member.leads())
                            .toList();
                    assertThat(leads.getFirst().from()).isEqualTo(episode.startedOn());
                    for (int i = 1; i < leads.size(); i++)
                        assertThat(leads.get(i).from())
                                .isEqualTo(leads.get(i - 1).to().orElseThrow().plusDays(1));
                    assertThat(leads.getLast().to()).isEqualTo(episode.ending().map(ending -> ending.on()));
                });
    }

    @Test
    void nothingHappensBeforeAnEpisodeNorOnTheLastDayOrLater() {
        assertThat(PEOPLE.stream()
                        .flatMap(person -> person.episodes().stream())
                        .flatMap(LifeOfTheNetworkTest::outsideOfItsTime))
                .isEmpty();
    }

    private static Stream<Instant> outsideOfItsTime(Episode episode) {
        var zone = episode.program().site().zone();
        var from = episode.startedOn().atStartOfDay(zone).toInstant();
        var until = Sample.TODAY.atStartOfDay(zone).toInstant();
        return Stream.concat(
                        episode.contacts().stream().map(Contact::at),
                        episode.checkins().stream()
                                .flatMap(one -> Stream.concat(Stream.of(one.openedAt()), one.completedAt().stream())))
                .filter(at -> at.isBefore(from) || !at.isBefore(until));
    }

    @Test
    void somethingIsDueAndSomethingOverdue() {
        var open = PEOPLE.stream()
                .flatMap(person -> person.episodes().stream())
                .flatMap(episode -> episode.schedules().stream())
                .filter(schedule -> schedule.endsOn().isEmpty())
                .map(Schedule::nextDueOn)
                .toList();
        assertThat(open).anyMatch(Sample.TODAY::equals);
        assertThat(open.stream().filter(day -> day.isBefore(Sample.TODAY)).count() / (double) open.size())
                .isBetween(0.05, 0.45);
    }

    @Test
    void theOrdinaryMessIsThere() {
        assertSome(person -> person.sameAs().isPresent());
        assertSome(person -> person.identity().writes().equals("es"));
        assertSome(person -> person.identity().familyName().contains(" "));
        assertSome(person -> person.identity().needsInterpreter());
        assertSome(person -> person.identity().reach().wishes().isPresent());
        assertSome(person -> person.identity().words().purpose().isEmpty());
        assertSome(person -> person.episodes().size() > 1);
        assertSome(person -> person.circumstances().stream()
                .anyMatch(what -> what.kind().sort() == CircumstanceKind.Sort.ADVERSITY));
        assertSomeCheckin(checkin -> checkin.completedAt().isEmpty());
        for (var mode : Mode.values()) assertSomeCheckin(checkin -> checkin.mode() == mode);
        assertSomeCheckin(checkin ->
                checkin.filled().stream().anyMatch(filled -> filled.correction().isPresent()));
        assertSomeCheckin(checkin -> checkin.filled().stream()
                .anyMatch(filled -> !filled.answers().declinedItems().isEmpty()));
        for (var outcome : Contact.Outcome.values())
            assertSome(person -> person.episodes().stream()
                    .flatMap(episode -> episode.contacts().stream())
                    .anyMatch(contact -> contact.outcome() == outcome));
    }

    @Test
    void aSecondRecordLooksLikeTheFirst() {
        var twice =
                PEOPLE.stream().filter(person -> person.sameAs().isPresent()).toList();
        assertThat(twice).hasSizeBetween(5, 30).allSatisfy(person -> {
            var first = CLINIC.person(person.sameAs().orElseThrow());
            assertThat(person.identity().bornOn()).isEqualTo(first.identity().bornOn());
            assertThat(person.identity().givenName() + person.identity().familyName())
                    .isNotEqualTo(
                            first.identity().givenName() + first.identity().familyName());
        });
    }

    private static void assertSome(Predicate<SimulatedPerson> what) {
        assertThat(PEOPLE).filteredOn(what).hasSizeGreaterThan(3);
    }

    private static void assertSomeCheckin(Predicate<Checkin> what) {
        assertThat(PEOPLE.stream().flatMap(Sample::checkins)).filteredOn(what).hasSizeGreaterThan(3);
    }
}
