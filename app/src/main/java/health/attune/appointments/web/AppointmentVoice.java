package health.attune.appointments.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.appointments.Appointment;
import health.attune.pages.Words;
import health.attune.people.People;
import health.attune.programs.Programs;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the words for appointments: names, the zones of their sites, and that of the reader. */
@Component
public class AppointmentVoice {
    private final Accounts accounts;
    private final Programs programs;
    private final WorkPlaces places;
    private final People people;

    AppointmentVoice(Accounts accounts, Programs programs, WorkPlaces places, People people) {
        this.accounts = accounts;
        this.programs = programs;
        this.places = places;
        this.people = people;
    }

    public AppointmentWords of(Principal who, Collection<Appointment> all, Words words) {
        var staff = new HashSet<UUID>();
        var zones = new HashMap<UUID, ZoneId>();
        for (var one : all) {
            staff.addAll(one.plan().workers());
            zones.computeIfAbsent(
                    one.programId(),
                    id -> programs.site(programs.program(id).siteId()).zone());
        }
        return new AppointmentWords(words, accounts.staffNames(staff), zones, elsewhere(who));
    }

    private @Nullable ZoneId elsewhere(Principal who) {
        if (who.isStaff()) return places.zoneOfWork(who.id()).orElse(null);
        var personId = Objects.requireNonNull(who.personId());
        return people.show(who, personId).profile().reach().zone();
    }
}
