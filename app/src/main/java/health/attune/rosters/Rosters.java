package health.attune.rosters;

import health.attune.access.Access;
import health.attune.access.Access.Arrangement;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty at a site: seen by those who work there, arranged by those who arrange the site. */
@Component
@Transactional
public class Rosters {
    private final RosterStore store;
    private final AbsenceStore absences;
    private final Programs programs;
    private final Accounts accounts;
    private final Access access;

    Rosters(RosterStore store, AbsenceStore absences, Programs programs, Accounts accounts, Access access) {
        this.store = store;
        this.absences = absences;
        this.programs = programs;
        this.accounts = accounts;
        this.access = access;
    }

    /** A roster as it is on this day and later, with who is away. */
    public record Seen(Site site, Instant now, Roster roster, List<Absence> absences) {

        public LocalDate today() {
            return LocalDate.ofInstant(now, site.zone());
        }
    }

    /** The sites where the reader works, or which they arrange, by name. */
    public List<Site> sites(Principal who) {
        var held = accounts.heldBy(who.id());
        return programs.sites().stream()
                .filter(site -> held.stream().anyMatch(grant -> worksAt(grant, site))
                        || programs.mayArrange(who, site.organizationId(), site.id()))
                .toList();
    }

    /** Whoever meets people for all of an organization works at each of its sites. */
    private static boolean worksAt(Accounts.Held grant, Site site) {
        if (grant.siteId() != null) return site.id().equals(grant.siteId());
        return site.organizationId().equals(grant.organizationId())
                && Role.of(grant.role()).filter(Role::meetsPeople).isPresent();
    }

    public Seen see(Principal who, UUID siteId) {
        var site = sites(who).stream()
                .filter(one -> one.id().equals(siteId))
                .findFirst()
                .orElseThrow(NotThere::new);
        var now = absences.now();
        return new Seen(site, now, store.roster(siteId, site.zone(), now), absences.at(siteId));
    }

    /** The same for somebody who is about to change it. */
    public Seen seeToArrange(Principal who, UUID siteId) {
        arranging(who, siteId, siteId);
        return see(who, siteId);
    }

    public boolean mayArrange(Principal who, Site site) {
        return programs.mayArrange(who, site.organizationId(), site.id());
    }

    /** @throws NotActing where whoever is named can't act on an alert at the site */
    public void add(Principal who, List<Shift> shifts) {
        for (var shift : shifts) {
            arranging(who, shift.siteId(), shift.id());
            requireActing(shift.accountId(), shift.siteId());
            store.insert(shift, who.id());
        }
    }

    /** It comes no more, from today on; a duty that has begun goes on to its end. */
    public void end(Principal who, UUID siteId, UUID shiftId) {
        var site = arranging(who, siteId, shiftId);
        var today = LocalDate.ofInstant(absences.now(), site.zone());
        store.end(siteId, shiftId, today.minusDays(1));
    }

    /** @throws NotActing where whoever is named can't act on an alert at the site */
    public void change(Principal who, DayChange change) {
        arranging(who, change.siteId(), change.id());
        requireActing(change.accountId(), change.siteId());
        requireOfThatDay(change);
        store.insert(change, who.id());
    }

    /** The day is like its week again. */
    public void undo(Principal who, UUID siteId, UUID changeId) {
        arranging(who, siteId, changeId);
        store.deleteChange(siteId, changeId);
    }

    private Site arranging(Principal who, UUID siteId, UUID subject) {
        var site = programs.site(siteId);
        access.requireArranging(who, new Arrangement(site.organizationId(), siteId, "duty roster", subject));
        return site;
    }

    private void requireActing(@Nullable UUID accountId, UUID siteId) {
        if (accountId != null && !programs.couldActAt(List.of(siteId)).containsKey(accountId)) throw new NotActing();
    }

    private void requireOfThatDay(DayChange change) {
        var shiftId = change.shiftId();
        if (shiftId == null) return;
        boolean comes = store.shifts(change.siteId(), change.day()).stream()
                .anyMatch(shift -> shift.id().equals(shiftId) && shift.beginsOn(change.day()));
        if (!comes) throw new NoSuchShift();
    }

    /** Only somebody who may act on an alert at the site can be on duty for it. */
    public static final class NotActing extends Refusal {
        NotActing() {
            super(HttpStatus.UNPROCESSABLE_ENTITY, "rosters.refused.not-acting");
        }
    }

    /** The shift does not come on that day. */
    public static final class NoSuchShift extends Refusal {
        NoSuchShift() {
            super(HttpStatus.UNPROCESSABLE_ENTITY, "rosters.refused.no-such-shift");
        }
    }
}
