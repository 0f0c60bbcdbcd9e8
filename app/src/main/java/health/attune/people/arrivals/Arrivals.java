package health.attune.people.arrivals;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.people.Identifier;
import health.attune.people.NameKey;
import health.attune.people.Profile;
import health.attune.people.arrivals.ArrivalStore.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People who come in numbers from another system: found again by what identifies them there, else registered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Arrivals {
    private static final Access.Ask REGISTERED = new Access.Ask(Verb.WRITE, DataClass.CONTACT_DETAILS, "registration");

    private final ArrivalStore store;
    private final Access access;

    Arrivals(ArrivalStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * Somebody who may be known already.
     *
     * @param birthYear where the profile has no birth date; null where it is not known
     */
    public record Arrival(
            Identifier identifier,
            Profile profile,
            @Nullable Integer birthYear) {}

    /**
     * Whom an identifier names.
     *
     * @param isNew registered just now
     * @param bornOn null while unknown
     * @param birthYear null while unknown
     */
    public record Known(
            UUID personId,
            boolean isNew,
            @Nullable LocalDate bornOn,
            @Nullable Integer birthYear) {}

    /** Those of the identifiers that somebody has already. */
    public Map<Identifier, Known> find(Principal job, Collection<Identifier> identifiers) {
        requireJob(job);
        var values = new HashMap<String, Collection<String>>();
        for (var identifier : identifiers)
            values.computeIfAbsent(identifier.system(), system -> new java.util.ArrayList<>())
                    .add(identifier.value());
        var found = new HashMap<Identifier, Known>();
        values.forEach((system, some) -> store.find(system, some)
                .forEach(person -> found.put(
                        new Identifier(system, person.value()),
                        new Known(person.personId(), false, person.bornOn(), person.birthYear()))));
        return found;
    }

    /**
     * Everybody who arrives, by their identifier. Those who are known stay as they are; of several arrivals with one
     * new identifier the first registers the person.
     */
    public Map<Identifier, Known> register(Principal job, Collection<Arrival> arrivals) {
        requireJob(job);
        store.lock();
        var found = find(job, arrivals.stream().map(Arrival::identifier).toList());
        var rows = new LinkedHashMap<Identifier, Row>();
        for (var arrival : arrivals) {
            if (found.containsKey(arrival.identifier()) || rows.containsKey(arrival.identifier())) continue;
            rows.put(arrival.identifier(), row(arrival));
        }
        store.insert(rows.values(), job.id());
        access.requireAll(job, REGISTERED, rows.values().stream().map(Row::id).toList());
        rows.forEach(
                (identifier, row) -> found.put(identifier, new Known(row.id(), true, row.bornOn(), row.birthYear())));
        return found;
    }

    private static Row row(Arrival arrival) {
        var profile = arrival.profile();
        var name = profile.name();
        return new Row(
                Ids.next(),
                arrival.identifier().system(),
                arrival.identifier().value(),
                new Row.Name(
                        name.given(),
                        name.family(),
                        name.preferred(),
                        NameKey.of(name.given(), name.family()),
                        key(name.preferred())),
                profile.pronouns(),
                profile.bornOn(),
                arrival.birthYear(),
                profile.gender().word(),
                profile.speech().languages(),
                profile.reach().phone(),
                profile.reach().email());
    }

    private static @Nullable String key(@Nullable String preferred) {
        var key = preferred == null ? "" : NameKey.of(preferred);
        return key.isEmpty() ? null : key;
    }

    private static void requireJob(Principal who) {
        if (who.kind() != Principal.Kind.JOB) throw new NotThere();
    }
}
