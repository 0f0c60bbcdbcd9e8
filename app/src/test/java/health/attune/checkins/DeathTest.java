package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Checkins.NobodyToAsk;
import health.attune.checkins.Checkins.Opening;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.checkins.answering.PassEnded;
import health.attune.database.Ids;
import health.attune.people.People;
import health.attune.people.Person;
import health.attune.people.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Once a death is recorded, nobody is asked; were it a mistake, care goes on. */
@AttuneTest
class DeathTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    People people;

    @Autowired
    Checkins checkins;

    @Autowired
    Answering answering;

    @Autowired
    Responses responses;

    @Autowired
    Schedules schedules;

    @Autowired
    Links links;

    private Someone someone;
    private Principal desk;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Rosa Vega", "phq-9");
        desk = world.staff("front-desk", someone.site(), null);
    }

    @Test
    void aLinkThatWasSentOpensNothing() {
        var used = links.make(desk, new Links.Wanted(Ids.next(), someone.id(), AnsweredBy.PERSON, "en"));
        var followed = opened(used);
        answering.answer(followed.pass(), followed.checkinId(), given(1));
        var another = asked.someone("Ana Lucero", "phq-9");
        var theirs = links.make(another.manager(), new Links.Wanted(Ids.next(), another.id(), AnsweredBy.PERSON, "en"));
        record(World.today());
        assertThat(links.follow(used.token(), followed.device())).isInstanceOf(Links.Followed.Nothing.class);
        assertThatThrownBy(() -> answering.answer(followed.pass(), followed.checkinId(), given(2)))
                .isInstanceOf(PassEnded.class);
        assertThat(opened(theirs)).as("links of others open as before").isNotNull();
    }

    @Test
    void aTabletThatWasHandedOverAsksNoFurther() {
        var tablet = links.handOver(desk, someone.id(), AnsweredBy.PERSON, "en");
        var checkin = Objects.requireNonNull(tablet.checkinId());
        record(World.today());
        assertThatThrownBy(() -> answering.show(tablet, checkin)).isInstanceOf(PassEnded.class);
        assertThatThrownBy(() -> answering.complete(tablet, checkin)).isInstanceOf(PassEnded.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"SIGNED_IN", "LINK", "TABLET", "INTERVIEW"})
    void noneBegins(Mode mode) {
        record(World.today());
        var by = mode == Mode.SIGNED_IN ? someone.self() : someone.manager();
        assertThatThrownBy(() -> open(by, mode)).isInstanceOf(NobodyToAsk.class);
    }

    @Test
    void whatWasAnsweredStaysToBeRead() {
        asked.answerAll(someone, asked.open(someone), 1);
        record(World.today());
        assertThat(responses.of(someone.manager(), someone.id())).hasSize(1);
    }

    @Test
    void onceItIsTakenBackAllGoesOnButWhatWasSent() {
        var made = links.make(desk, new Links.Wanted(Ids.next(), someone.id(), AnsweredBy.PERSON, "en"));
        var before = opened(made);
        answering.answer(before.pass(), before.checkinId(), given(1));
        record(World.today());
        record(null);
        assertThat(links.follow(made.token(), before.device())).isInstanceOf(Links.Followed.Nothing.class);
        assertThat(schedules.awaited(someone.manager(), someone.id())).hasSize(1);
        assertThat(open(someone.self(), Mode.SIGNED_IN))
                .as("what was begun is gone on with")
                .isEqualTo(before.checkinId());
    }

    private void record(@Nullable LocalDate diedOn) {
        var person = people.showForChange(someone.manager(), someone.id());
        var p = person.profile();
        var profile =
                new Profile(p.name(), p.pronouns(), p.bornOn(), p.gender(), p.speech(), p.reach(), p.wishes(), diedOn);
        people.describe(someone.manager(), new Person(person.id(), profile, person.version()));
    }

    private UUID open(Principal who, Mode mode) {
        return checkins.open(who, new Opening(someone.id(), AnsweredBy.PERSON, mode, "en"));
    }

    private Links.Followed.Opened opened(Links.Made made) {
        return (Links.Followed.Opened) links.follow(made.token(), null);
    }

    private static Given given(int number) {
        return new Given(number, "phq9-" + number, List.of(1), "en");
    }
}
