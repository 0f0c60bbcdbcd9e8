package health.attune.demo;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.handovers.Handover;
import health.attune.handovers.Handover.Kind;
import health.attune.handovers.Handover.Place;
import health.attune.handovers.Handovers;
import health.attune.handovers.Line;
import health.attune.handovers.Line.Day;
import health.attune.handovers.Line.Plan;
import health.attune.handovers.Line.Wish;
import health.attune.handovers.Lines;
import health.attune.programs.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One of the guests leaves in some weeks: some of their people were told, and one has met whoever follows. */
@Component
class FirstHandover {
    private static final int FEWEST = 4;
    private static final int TOLD = 3;
    private static final int DAYS = 18;

    private final Handovers handovers;
    private final Lines lines;
    private final Access access;
    private final Clock clock;

    FirstHandover(Handovers handovers, Lines lines, Access access, Clock clock) {
        this.handovers = handovers;
        this.lines = lines;
        this.access = access;
        this.clock = clock;
    }

    /** The last of them who cares for enough people. */
    void amongst(Collection<Principal> staff) {
        for (var who : List.copyOf(staff).reversed())
            for (var site : handovers.places(who).keySet()) if (goes(who, site)) return;
    }

    private boolean goes(Principal who, Site site) {
        var today = LocalDate.ofInstant(clock.instant(), site.zone());
        var place = new Place(site.id(), site.organizationId(), site.name(), site.zone());
        var id = Ids.next();
        handovers.announce(
                who, new Handover(id, who.id(), who.name(), Kind.LEAVING, place, today.plusDays(DAYS), null, who.id()));
        var theirs = lines.of(who, id).stream()
                .filter(line -> access.may(
                        who, Verb.WRITE, DataClass.APPOINTMENTS, line.member().personId()))
                .toList();
        if (theirs.size() < FEWEST) {
            handovers.undo(who, id);
            return false;
        }
        for (int i = 0; i < TOLD; i++) tell(who, id, theirs.get(i), i == 0 ? today : null);
        return true;
    }

    /** @param met on which day they met whoever follows; null where that is still to come */
    private void tell(Principal who, UUID handover, Line line, @Nullable LocalDate met) {
        var follows = lines.open(who, handover, line.member().id()).successors().stream()
                .findFirst()
                .map(one -> one.successor())
                .orElse(null);
        var introduced = follows == null ? null : met;
        var plan = new Plan(
                follows,
                new Day(null, introduced),
                new Day(null, introduced),
                introduced == null ? null : "in-person",
                new Wish(introduced == null ? "not-yet" : "asked", null),
                null);
        lines.plan(who, handover, line.member().id(), new Lines.Planned(plan, 0));
    }
}
