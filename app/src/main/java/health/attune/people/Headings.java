package health.attune.people;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.Fragment;
import health.attune.pages.Heading;
import health.attune.pages.NotThere;
import health.attune.pages.PersonPlace;
import health.attune.people.sections.PersonBanner;
import health.attune.people.sections.PersonSection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headings of the pages about one person, which staff see on each of them. */
@Component
@Transactional
public class Headings {
    private final Access access;
    private final PersonStore store;
    private final ObjectProvider<PersonPlace> places;
    private final ObjectProvider<PersonBanner> banners;
    private final ObjectProvider<PersonSection> sections;

    Headings(
            Access access,
            PersonStore store,
            ObjectProvider<PersonPlace> places,
            ObjectProvider<PersonBanner> banners,
            ObjectProvider<PersonSection> sections) {
        this.access = access;
        this.store = store;
        this.places = places;
        this.banners = banners;
        this.sections = sections;
    }

    /**
     * How the page of a person begins.
     *
     * @param words people, place and purpose in the person's own words
     */
    public record Opening(Heading heading, Person.OwnWords words) {}

    /** The heading with the person's own words, for a reader who may read their record. */
    public Opening opening(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, personId, "name");
        access.require(who, Verb.READ, DataClass.RECORD, personId, "own words");
        var told = store.told(personId).orElseThrow(NotThere::new);
        return new Opening(heading(told.person(), sections(who, personId)), told.words());
    }

    /** The heading for a reader who may know the person's name; for all others the person is not there. */
    public Heading of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, personId, "name");
        return heading(store.find(personId).orElseThrow(NotThere::new), Stream.empty());
    }

    /** The same for the first page of a reader who may not read the record. */
    public Heading ofFirstPage(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, personId, "name");
        return heading(store.find(personId).orElseThrow(NotThere::new), sections(who, personId));
    }

    private Stream<Fragment> sections(Principal who, UUID personId) {
        if (!who.isStaff()) return Stream.empty();
        return sections.orderedStream()
                .map(section -> section.about(who, personId))
                .flatMap(Optional::stream);
    }

    private Heading heading(Person person, Stream<Fragment> first) {
        var stops = places.orderedStream()
                .map(place -> place.about(person.id()))
                .flatMap(Optional::stream)
                .toList();
        var everywhere =
                banners.orderedStream().map(banner -> banner.about(person.id())).flatMap(Optional::stream);
        return new Heading(
                person.called().shown(),
                person.called().pronouns(),
                person.profile().diedOn() != null,
                stops,
                Stream.concat(first, everywhere).toList());
    }
}
