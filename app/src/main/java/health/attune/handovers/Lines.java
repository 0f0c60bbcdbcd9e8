package health.attune.handovers;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.handovers.Line.Membership;
import health.attune.handovers.Line.Plan;
import health.attune.handovers.Line.Successor;
import health.attune.handovers.LineStore.Written;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.people.People;
import health.attune.people.PersonLine;
import health.attune.programs.Programs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a hand-over, and what is planned for each. Who follows and which days there are belongs to their
 * appointments; what they wish and what whoever follows is to know, to their record. Whoever looks after a hand-over
 * and does not stand to a person learns only that there is one more.
 */
@Component
@Transactional
public class Lines {
    private static final String SUBJECT = "hand-over";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask LABELED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected hand-over");
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask RECORD = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    private static final Comparator<Line> MOST_FRAGILE = Comparator.comparing((Line line) -> line.passedAt() != null)
            .thenComparing(line -> -line.fragility().points())
            .thenComparing(line -> line.member().since())
            .thenComparing(line -> line.member().id());

    private final Handovers handovers;
    private final LineStore store;
    private final RelationshipFacts facts;
    private final FragilityRules rules;
    private final Successors successors;
    private final People people;
    private final Programs programs;
    private final Access access;

    Lines(
            Handovers handovers,
            LineStore store,
            RelationshipFacts facts,
            FragilityRules rules,
            Successors successors,
            People people,
            Programs programs,
            Access access) {
        this.handovers = handovers;
        this.store = store;
        this.facts = facts;
        this.rules = rules;
        this.successors = successors;
        this.people = people;
        this.programs = programs;
        this.access = access;
    }

    /** Those of whom the reader may know, the most fragile first, and those who passed on last. */
    public List<Line> of(Principal who, UUID handoverId) {
        var lines = lines(who, handovers.found(who, handoverId));
        var labeled = lines.stream()
                .filter(line -> line.version() > 0 && !labels(line.member()).isEmpty())
                .toList();
        access.recordListed(who, Map.of(READ, ids(lines), LABELED, ids(labeled)));
        return lines;
    }

    private List<Line> lines(Principal who, Handover handover) {
        var members = store.memberships(handover, access.visible(who, Verb.READ, DataClass.APPOINTMENTS));
        var named = people.named(who, members.stream().map(Membership::personId).toList()).stream()
                .collect(Collectors.toMap(line -> line.called().id(), Function.identity()));
        var seen = members.stream()
                .filter(member -> named.containsKey(member.personId()))
                .toList();
        var written = store.written(handover.id(), access.cleared(who, Verb.READ));
        var known = facts.of(who, handover.accountId(), seen);
        var inForce = rules.inForce();
        return seen.stream()
                .map(member -> line(
                        member,
                        Objects.requireNonNull(named.get(member.personId())),
                        Fragility.of(Objects.requireNonNull(known.get(member.id())), inForce),
                        written.get(member.id())))
                .sorted(MOST_FRAGILE)
                .toList();
    }

    private static Line line(Membership member, PersonLine person, Fragility fragility, @Nullable Written written) {
        return written == null
                ? new Line(member, person, fragility, Plan.NONE, 0, null, null, false)
                : new Line(
                        member,
                        person,
                        fragility,
                        written.plan(),
                        written.version(),
                        written.successor(),
                        written.passedAt(),
                        written.stuck());
    }

    private static List<UUID> ids(List<Line> lines) {
        return lines.stream().map(line -> line.member().personId()).distinct().toList();
    }

    /** Whether it opens for a reader who sees it in the list: what a program wrote may be cleared for others only. */
    public boolean mayOpen(Principal who, Line line) {
        var labels = labels(line.member());
        return labels.isEmpty() || access.clears(who, Verb.READ, line.member().personId(), labels);
    }

    /**
     * A line for somebody who reads it, and perhaps plans.
     *
     * @param successors whom the reader can choose; nobody where they may not plan
     * @param readsRecord whether wish and note are the reader's to read
     * @param steps what happened to it, the latest first
     */
    public record Opened(
            Handover handover,
            Line line,
            List<Successors.Offered> successors,
            boolean readsRecord,
            boolean mayPlan,
            List<LineStep> steps) {}

    /** Something that happened to a line; by nobody where the day had come. */
    public record LineStep(
            String kind,
            @Nullable UUID by,
            Instant at,
            @Nullable UUID successor) {}

    public Opened open(Principal who, UUID handoverId, UUID memberId) {
        var handover = handovers.found(who, handoverId);
        var member = store.membership(handover, memberId).orElseThrow(NotThere::new);
        if (!access.ask(who, READ, member.personId())) throw new NotThere();
        access.requireCleared(who, READ, member.personId(), labels(member));
        var line = lines(who, handover).stream()
                .filter(one -> one.member().id().equals(memberId))
                .findFirst()
                .orElseThrow(NotThere::new);
        boolean mayPlan = line.passedAt() == null && mayWrite(who, member);
        boolean record = access.may(who, mayPlan ? Verb.WRITE : Verb.READ, DataClass.RECORD, member.personId());
        var plan = record ? line.plan() : line.plan().withoutRecord();
        var offered = mayPlan ? successors.of(who, handover, member) : List.<Successors.Offered>of();
        return new Opened(handover, line.with(plan), offered, record, mayPlan, steps(handoverId, memberId));
    }

    private List<LineStep> steps(UUID handoverId, UUID memberId) {
        return store.written(handoverId, memberId)
                .map(written -> store.steps(written.id()).stream()
                        .map(step -> new LineStep(step.kind(), step.by(), step.at(), step.successor()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Plans it, or writes down what was done.
     *
     * @param version the one that was read; 0 where nothing was planned
     * @throws ChangedMeanwhile when somebody else changed it since, or the person has passed on
     * @throws NotFollowing where whoever is to follow may not
     */
    public void plan(Principal who, UUID handoverId, UUID memberId, Planned planned) {
        var handover = handovers.found(who, handoverId);
        var member = store.membership(handover, memberId).orElseThrow(NotThere::new);
        requireWriting(who, member);
        var before = store.written(handoverId, memberId).orElse(null);
        if ((before == null ? 0 : before.version()) != planned.version()) throw new ChangedMeanwhile();
        var plan = merged(who, member, planned.plan(), before == null ? Plan.NONE : before.plan());
        var chosen = newlyChosen(plan, before);
        if (chosen != null) requireFollowing(who, handover, member, chosen);
        boolean kept = before == null
                ? store.insert(handover, member, plan, who.id())
                : store.update(before.id(), planned.version(), plan, who.id());
        if (!kept) throw new ChangedMeanwhile();
        store.note(handoverId, memberId, "planned", who.id());
    }

    /** A plan as it was typed, over the version that was read. */
    public record Planned(Plan plan, int version) {}

    /** What is of the record stays as it was where it is not theirs to write. */
    private Plan merged(Principal who, Membership member, Plan typed, Plan before) {
        if (writesRecord(who, member)) return typed;
        return new Plan(
                typed.successor(), typed.goodbye(), typed.introduction(), typed.mode(), before.wish(), before.note());
    }

    /** Whoever was chosen before stays so, whoever writes down the rest. */
    private static @Nullable Successor newlyChosen(Plan plan, @Nullable Written before) {
        var chosen = plan.successor();
        return before != null && Objects.equals(chosen, before.plan().successor()) ? null : chosen;
    }

    private void requireFollowing(Principal who, Handover handover, Membership member, Successor chosen) {
        if (!access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, member.personId())
                || successors.of(who, handover, member).stream()
                        .noneMatch(one -> one.successor().equals(chosen))) throw new NotFollowing();
    }

    private void requireWriting(Principal who, Membership member) {
        boolean byCalendar = access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, member.personId());
        var ask = byCalendar || !writesRecord(who, member) ? WRITE : RECORD;
        if (!access.ask(who, ask, member.personId())) throw new NotThere();
        access.requireCleared(who, ask, member.personId(), labels(member));
    }

    private boolean mayWrite(Principal who, Membership member) {
        return (writesRecord(who, member) || access.may(who, WRITE.verb(), WRITE.dataClass(), member.personId()))
                && access.clears(who, Verb.WRITE, member.personId(), labels(member));
    }

    private boolean writesRecord(Principal who, Membership member) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, member.personId());
    }

    private Labels labels(Membership member) {
        return programs.program(member.programId()).part2() ? Labels.ofProgram(member.programId()) : Labels.NONE;
    }
}
