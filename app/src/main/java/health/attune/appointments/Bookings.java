package health.attune.appointments;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Staff agree on times with a person: booked, moved to another time, taken back as a mistake. */
@Component
@Transactional
public class Bookings {
    private static final Access.Ask WRITE =
            new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, AppointmentKeeper.SUBJECT);

    private final AppointmentKeeper keeper;
    private final AppointmentStore store;
    private final Episodes episodes;
    private final Programs programs;
    private final Accounts accounts;
    private final Access access;
    private final Net net;

    Bookings(
            AppointmentKeeper keeper,
            AppointmentStore store,
            Episodes episodes,
            Programs programs,
            Accounts accounts,
            Access access,
            Net net) {
        this.keeper = keeper;
        this.store = store;
        this.episodes = episodes;
        this.programs = programs;
        this.accounts = accounts;
        this.access = access;
        this.net = net;
    }

    /** The programs that care for the person now, of which the reader may see what is labeled. */
    public List<Program> places(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, AppointmentKeeper.SUBJECT);
        return episodes.of(who, personId).stream()
                .filter(episode -> episode.status().isOpen())
                .map(Episode::programId)
                .distinct()
                .map(programs::program)
                .filter(program -> access.clears(who, Verb.WRITE, personId, labels(program)))
                .toList();
    }

    /** The names of those who work with people in these programs, by account. */
    public Map<UUID, String> workers(Collection<Program> places) {
        var found = new LinkedHashMap<UUID, String>();
        for (var program : places)
            accounts.heldAt(program.siteId(), program.id()).stream()
                    .filter(held ->
                            Role.of(held.role()).filter(Role::opensRecords).isPresent())
                    .forEach(held -> found.put(held.accountId(), held.name()));
        return found;
    }

    /**
     * All of a series or none; booking the same twice is booking it once.
     *
     * @throws AlreadySent where something else was booked by these ids, or the same and it stands no more
     */
    public void book(Principal who, List<Appointment> made) {
        var first = made.getFirst();
        requirePlanning(who, first);
        if (first.plan().until().isBefore(store.now())) throw new AppointmentRefused(AppointmentRefused.PAST);
        if (!canMeet(first.personId())) throw new AppointmentRefused(AppointmentRefused.DIED);
        keeper.insert(made, who.id());
    }

    /** Whether somebody can be met at all: they have not died. */
    public boolean canMeet(UUID personId) {
        // Above the net: who is told only that nobody can be met any more need not see who died.
        return net.above(() -> store.isAlive(personId));
    }

    /** One that was made elsewhere and is brought by a job, whose worker it looked up where the person is served. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bookBrought(Principal job, Appointment made) {
        access.require(job, Verb.WRITE, DataClass.APPOINTMENTS, made.personId(), AppointmentKeeper.SUBJECT);
        if (!canMeet(made.personId())) throw new AppointmentRefused(AppointmentRefused.DIED);
        keeper.insert(List.of(made), job.id());
    }

    private void requirePlanning(Principal who, Appointment made) {
        var place = places(who, made.personId()).stream()
                .filter(program -> program.id().equals(made.programId()))
                .findFirst()
                .orElseThrow(() -> new AppointmentRefused(AppointmentRefused.NO_CARE));
        if (!who.isStaff()
                || !workers(List.of(place)).keySet().containsAll(made.plan().workers())) throw new NotThere();
        access.requireCleared(who, WRITE, made.personId(), labels(place));
    }

    /**
     * Which one is moved.
     *
     * @param version as whoever moves it saw it
     */
    public record Known(UUID personId, UUID appointmentId, int version) {}

    /**
     * It is to be at another time, or otherwise; what it was stays readable.
     *
     * @throws AppointmentRefused when somebody else changed it since, or it is over
     */
    public void move(Principal who, Known known, Plan plan) {
        var found = keeper.toPlan(who, known.personId(), known.appointmentId());
        var program = programs.program(found.programId());
        var there = workers(List.of(program)).keySet();
        if (!who.isStaff()
                || !plan.workers().stream()
                        .allMatch(one ->
                                there.contains(one) || found.plan().workers().contains(one))) throw new NotThere();
        if (found.state().version() != known.version()) throw new AppointmentRefused(AppointmentRefused.MOVED);
        if (plan.until().isBefore(store.now())) throw new AppointmentRefused(AppointmentRefused.PAST);
        keeper.keep(found.moved(plan, known.version()), who.id());
    }

    /** It was never agreed on; taken back twice, it is gone once. */
    public void takeBack(Principal who, UUID personId, UUID appointmentId) {
        if (!who.isStaff()) throw new NotThere();
        var found = keeper.toPlan(who, personId, appointmentId);
        if (found.status() != Status.ENTERED_IN_ERROR) keeper.keep(found.mistaken(), who.id());
    }

    private static Labels labels(Program program) {
        return program.part2() ? Labels.ofProgram(program.id()) : Labels.NONE;
    }
}
