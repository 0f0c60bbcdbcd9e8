package health.attune.demo.twice;

import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.people.Admissions.Place;
import health.attune.people.FullName;
import health.attune.people.People;
import health.attune.people.Profile;
import health.attune.people.Profile.Reach;
import health.attune.people.Profile.Wishes;
import health.attune.programs.Episodes;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One of the guests took somebody in on the phone whom they look after already: with a letter too few in the name. */
@Component
public class RegisteredTwice {
    /** Below that a name without one of its letters is another name. */
    private static final int FEWEST_LETTERS = 5;

    private static final String SAID = "Rang after seeing the leaflet, and would like somebody to talk with.";

    private final People people;
    private final Episodes episodes;
    private final Programs programs;
    private final Contacts contacts;
    private final Clock clock;

    RegisteredTwice(People people, Episodes episodes, Programs programs, Contacts contacts, Clock clock) {
        this.people = people;
        this.episodes = episodes;
        this.programs = programs;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** By the first of them who works in a second program. */
    public void amongst(Collection<Principal> staff) {
        for (var who : staff)
            for (var personId : theirs(who)) {
                var profile = people.show(who, personId).profile();
                var place = placeBeside(who, personId);
                if (place.isEmpty() || !isMistakable(profile)) continue;
                takeIn(who, misheard(profile), place.get());
                return;
            }
    }

    private List<UUID> theirs(Principal who) {
        return people.mine(who).stream()
                .filter(line -> line.diedOn() == null)
                .map(line -> line.called().id())
                .toList();
    }

    /** A program that does not know the person, beside one that serves them. */
    private Optional<Place> placeBeside(Principal who, UUID personId) {
        var served = episodes.of(who, personId);
        var places = people.placesFor(who);
        boolean isServed = served.stream()
                .anyMatch(episode -> episode.status().isOpen()
                        && places.stream().anyMatch(place -> place.id().equals(episode.programId())));
        return places.stream()
                .filter(place -> isServed && !program(place).part2())
                .filter(place ->
                        served.stream().noneMatch(episode -> episode.programId().equals(place.id())))
                .findFirst();
    }

    private Program program(Place place) {
        return programs.program(place.id());
    }

    private static boolean isMistakable(Profile profile) {
        return profile.bornOn() != null
                && profile.reach().phone() != null
                && profile.name().given().length() >= FEWEST_LETTERS;
    }

    private static Profile misheard(Profile profile) {
        var given = profile.name().given();
        int at = given.length() - 2;
        return new Profile(
                FullName.of(
                        given.substring(0, at) + given.substring(at + 1),
                        profile.name().family()),
                null,
                profile.bornOn(),
                Profile.Gender.UNKNOWN,
                profile.speech(),
                new Reach(profile.reach().phone(), null, null, null),
                Wishes.NOT_ASKED,
                null);
    }

    private void takeIn(Principal who, Profile profile, Place place) {
        var newcomer = People.Newcomer.of(profile);
        people.register(who, newcomer, place.id());
        contacts.record(
                who,
                new Contact(
                        Ids.next(),
                        newcomer.id(),
                        who.id(),
                        "person",
                        "phone",
                        Contact.FIRST_VISIT,
                        true,
                        10,
                        "completed",
                        clock.instant(),
                        SAID));
    }
}
