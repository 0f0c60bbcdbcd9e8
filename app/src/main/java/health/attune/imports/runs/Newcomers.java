package health.attune.imports.runs;

import health.attune.imports.csv.Flaw;
import health.attune.imports.mapping.PersonFact;
import health.attune.imports.rows.Entry;
import health.attune.imports.rows.Facts;
import health.attune.people.FullName;
import health.attune.people.Identifier;
import health.attune.people.Profile;
import health.attune.people.arrivals.Arrivals;
import health.attune.programs.Intake;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose the rows are: people found by their identifier, or registered from what the row tells of them. */
@Component
class Newcomers {
    /** A year reckoned from an age may be off by one, and so may the one it is compared with. */
    private static final int YEARS_APART = 2;

    private final Arrivals arrivals;
    private final Intake intake;

    Newcomers(Arrivals arrivals, Intake intake) {
        this.arrivals = arrivals;
        this.intake = intake;
    }

    /** The people of those rows by their identifier; in a dry run only those who are known already. */
    Map<Identifier, Arrivals.Known> of(Run run, List<Sorted> rows) {
        if (!run.way().writes())
            return arrivals.find(
                    run.job(),
                    rows.stream().map(row -> identifier(run, row.entry())).toList());
        return arrivals.register(
                run.job(), rows.stream().map(row -> arrival(run, row.entry())).toList());
    }

    /** Those who are known already whom the organization of the mapping serves, or served. */
    Set<UUID> served(Run run, Collection<Arrivals.Known> people) {
        var known = people.stream()
                .filter(person -> !person.isNew())
                .map(Arrivals.Known::personId)
                .toList();
        return intake.servedBy(run.mapping().belonging().organization(), known);
    }

    /**
     * Why the person whom the identifier names can't be the one of the row; null where they can. Who gave the number is
     * a word in a mapping, and two organizations may write the same one: for somebody whom only others serve, a birth
     * date must say that it is the same person.
     */
    @Nullable
    Flaw doubt(Facts facts, Arrivals.@Nullable Known known, Set<UUID> served) {
        if (known == null) return null;
        if (facts.bornOn() != null && known.bornOn() != null)
            return facts.bornOn().equals(known.bornOn()) ? null : Flaw.of("another-person");
        return known.isNew() || served.contains(known.personId()) ? doubtOfYear(facts, known) : Flaw.of("of-others");
    }

    private static @Nullable Flaw doubtOfYear(Facts facts, Arrivals.Known known) {
        var year = known.bornOn() == null
                ? known.birthYear()
                : Integer.valueOf(known.bornOn().getYear());
        if (year == null || facts.birthYear() == null) return null;
        return Math.abs(year - facts.birthYear()) <= YEARS_APART ? null : Flaw.of("another-person");
    }

    static Identifier identifier(Run run, Entry entry) {
        return new Identifier(run.mapping().person().system(), entry.identifier());
    }

    private static Arrivals.Arrival arrival(Run run, Entry entry) {
        var facts = entry.facts();
        var words = facts.words();
        var name = new FullName(
                words.getOrDefault(PersonFact.GIVEN_NAME, ""),
                words.getOrDefault(PersonFact.FAMILY_NAME, ""),
                words.get(PersonFact.PREFERRED_NAME));
        var profile = new Profile(
                name,
                words.get(PersonFact.PRONOUNS),
                facts.bornOn(),
                Profile.Gender.ofWord(words.getOrDefault(PersonFact.SEX, "unknown")),
                new Profile.Speech(List.of(words.getOrDefault(PersonFact.LANGUAGE, "en")), false),
                new Profile.Reach(words.get(PersonFact.PHONE), words.get(PersonFact.EMAIL), null, null),
                Profile.Wishes.NOT_ASKED,
                null);
        return new Arrivals.Arrival(identifier(run, entry), profile, facts.birthYear());
    }
}
