package health.attune.rosters;

import health.attune.access.Access;
import health.attune.access.Access.Arrangement;
import health.attune.access.Accounts.Reachability;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When members of staff are away, and who covers: said by themselves, or by those who arrange their site. */
@Component
@Transactional
public class Absences implements Reachability {
    private final AbsenceStore store;
    private final StandIns standIns;
    private final Programs programs;
    private final Access access;

    Absences(AbsenceStore store, StandIns standIns, Programs programs, Access access) {
        this.store = store;
        this.standIns = standIns;
        this.programs = programs;
        this.access = access;
    }

    /**
     * An absence as it is said.
     *
     * @param coverId who covers; null for nobody
     */
    public record Said(
            UUID accountId,
            UUID siteId,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable UUID coverId) {}

    /** Those of the reader, and those in which the reader covers; not over yet. */
    public List<Absence> mine(Principal who) {
        return store.about(who.id());
    }

    /** Whether the reader is away at this moment. */
    public boolean isAway(Principal who) {
        var now = store.now();
        return mine(who).stream()
                .filter(absence -> absence.accountId().equals(who.id()))
                .anyMatch(absence ->
                        !absence.from().isAfter(now) && absence.until().isAfter(now));
    }

    /** All of a site that are not over yet, for those who arrange it. */
    public List<Absence> at(Principal who, UUID siteId) {
        var site = programs.site(siteId);
        if (!programs.mayArrange(who, site.organizationId(), siteId)) throw new NotThere();
        return store.at(siteId);
    }

    /**
     * Somebody is away on those days; whoever covers stands to their people from the first of them on. Returns the id.
     *
     * @throws AwayAlready where those days are within another absence there
     * @throws NotFree where whoever is named can't act at the site, or is away too and nobody covers for them
     * @throws CoverNeeded where nobody is named for whom somebody has to be
     */
    public UUID say(Principal who, Said said) {
        var site = programs.site(said.siteId());
        require(who, said.accountId(), site);
        store.lock(
                site.id(),
                Stream.of(said.accountId(), said.coverId())
                        .filter(id -> id != null)
                        .toList());
        var absence = absence(said, site);
        var others = store.at(site.id());
        if (!programs.couldActAt(List.of(site.id())).containsKey(said.accountId())) throw new NotThere();
        requireNew(absence, others);
        requireCovered(
                absence,
                new Covers(Stream.concat(others.stream(), Stream.of(absence)).toList()));
        store.insert(absence, who.id());
        standIns.keep(site.id());
        return absence.id();
    }

    /** They are back, or will not be away after all. */
    public void end(Principal who, UUID absenceId) {
        var absence = store.find(absenceId).orElseThrow(NotThere::new);
        require(who, absence.accountId(), programs.site(absence.siteId()));
        store.lock(absence.siteId(), List.of(absence.accountId()));
        store.end(absenceId, who.id());
        if (store.isOnLeaveUncovered(absence.accountId())) throw new CoverNeeded();
        standIns.keep(absence.siteId());
    }

    /**
     * Whoever has to be covered for is away or on leave only with cover, and whoever covers for them can't lose what
     * they do it by. Asked also when an organization names somebody for whom that begins to hold.
     */
    @Override
    @Transactional
    public void requireAfterChangeOf(UUID accountId) {
        if (store.isOnLeaveUncovered(accountId)) throw new LeaveUncovered();
        for (var absence : store.about(accountId)) {
            if (!store.isFallback(absence.accountId(), absence.siteId()) || isCovered(absence)) continue;
            if (accountId.equals(absence.coverId())) throw new CoversFallback();
            throw new LeaveUncovered();
        }
    }

    private boolean isCovered(Absence absence) {
        return absence.coverId() != null && store.mayActToTheEnd(absence);
    }

    private void require(Principal who, UUID accountId, Site site) {
        if (!who.isStaff()) throw new NotThere();
        if (!who.id().equals(accountId))
            access.requireArranging(who, new Arrangement(site.organizationId(), site.id(), "absence", accountId));
    }

    private static Absence absence(Said said, Site site) {
        return new Absence(
                Ids.next(),
                said.accountId(),
                said.siteId(),
                said.firstDay(),
                said.lastDay(),
                said.firstDay().atStartOfDay(site.zone()).toInstant(),
                said.lastDay().plusDays(1).atStartOfDay(site.zone()).toInstant(),
                said.coverId());
    }

    private static void requireNew(Absence absence, List<Absence> others) {
        for (var other : others)
            if (other.accountId().equals(absence.accountId()) && other.isWithin(absence.from(), absence.until()))
                throw new AwayAlready();
    }

    private void requireCovered(Absence absence, Covers covers) {
        var cover = absence.coverId();
        if (cover == null && store.isFallback(absence.accountId(), absence.siteId())) throw new CoverNeeded();
        if (cover != null) {
            boolean there = !cover.equals(absence.accountId())
                    && programs.couldActAt(List.of(absence.siteId())).containsKey(cover);
            if (!there || !covers.hold(absence)) throw new NotFree();
            if (store.isFallback(absence.accountId(), absence.siteId()) && !store.mayActToTheEnd(absence))
                throw new NotFree();
        }
        for (var other : covers.absences())
            if (other.coverId() != null && other.isWithin(absence.from(), absence.until()) && !covers.hold(other))
                throw new CoversThen();
    }

    /** They are away on some of those days already. */
    public static final class AwayAlready extends Refusal {
        AwayAlready() {
            super(HttpStatus.CONFLICT, "rosters.refused.away-already");
        }
    }

    /** Whoever is named to cover could not. */
    public static final class NotFree extends Refusal {
        NotFree() {
            super(HttpStatus.CONFLICT, "rosters.refused.not-free");
        }
    }

    /** They are told when nobody else can be, so somebody has to cover. */
    public static final class CoverNeeded extends Refusal {
        CoverNeeded() {
            super(HttpStatus.CONFLICT, "rosters.refused.cover-needed");
        }
    }

    /** They would be away while they are told when nobody else can be, and nobody covers. */
    public static final class LeaveUncovered extends Refusal {
        LeaveUncovered() {
            super(HttpStatus.CONFLICT, "rosters.refused.leave-uncovered");
        }
    }

    /** They cover for somebody else on those days. */
    public static final class CoversThen extends Refusal {
        CoversThen() {
            super(HttpStatus.CONFLICT, "rosters.refused.covers-then");
        }
    }

    /** They cover for whom alerts go to when nobody else can be told. */
    public static final class CoversFallback extends Refusal {
        CoversFallback() {
            super(HttpStatus.CONFLICT, "rosters.refused.covers-fallback");
        }
    }
}
