package health.attune.relapseplans;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.caseload.Milestone;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.programs.OpenEpisode;
import health.attune.relapseplans.RelapsePlan.Part;
import health.attune.relapseplans.Turn.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans against relapse: by the person or together with staff, every version kept, and when they are in use. */
@Component
@Transactional
public class RelapsePlans {
    private static final String SUBJECT = "relapse plan";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    private final Access access;
    private final PlanStore plans;
    private final TurnStore turns;
    private final StandingFold standings;
    private final ApplicationEventPublisher events;

    RelapsePlans(
            Access access, PlanStore plans, TurnStore turns, StandingFold standings, ApplicationEventPublisher events) {
        this.access = access;
        this.plans = plans;
        this.turns = turns;
        this.standings = standings;
        this.events = events;
    }

    /**
     * How it stands in one open episode.
     *
     * @param program as those are told who may know of it
     * @param plan the version that stands; null while none was written
     * @param turns the newest first
     * @param heldSince since when the target has been held, where it is for long enough; null otherwise
     * @param contactBy by when they are to meet next; null in treatment, and once all agreed contacts came about
     * @param isUnmetRelapse whether it came back, and nobody has spoken with them since
     */
    public record Standing(
            OpenEpisode open,
            String program,
            @Nullable RelapsePlan plan,
            List<Turn> turns,
            @Nullable LocalDate heldSince,
            @Nullable LocalDate contactBy,
            boolean isUnmetRelapse) {

        public UUID episodeId() {
            return open.episode().id();
        }

        public @Nullable Turn last() {
            return turns.isEmpty() ? null : turns.getFirst();
        }

        public boolean isPreventing() {
            var last = last();
            return last != null && last.isPreventing();
        }

        /** Whether it was put into use by somebody, and nothing happened since. */
        public boolean isJustBegun() {
            var last = last();
            return last != null && (last.cause() == Cause.HELD || last.cause() == Cause.JUDGED);
        }
    }

    /** In each open episode that is cleared for the reader. */
    public List<Standing> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, SUBJECT);
        return standing(who, READ, personId);
    }

    /** The same, for somebody who may write. */
    public List<Standing> toWrite(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
        return standing(who, WRITE, personId);
    }

    private List<Standing> standing(Principal who, Access.Ask ask, UUID personId) {
        var found = standings.of(who, ask.verb(), personId);
        var labels = found.stream().map(one -> one.open().labels()).toList();
        access.requireCleared(who, ask, personId, Labels.together(labels));
        return found;
    }

    /** The one of that episode, for somebody who may write; of the only one where none is named. */
    public Standing toWrite(Principal who, UUID personId, @Nullable UUID episodeId) {
        return toWrite(who, personId).stream()
                .filter(one -> episodeId == null || one.episodeId().equals(episodeId))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** Every version of every plan of the person, the newest first. */
    public List<RelapsePlan> versions(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, SUBJECT);
        var found = plans.versions(personId, access.cleared(who, Verb.READ, personId));
        var labels = found.stream().map(RelapsePlan::labels).toList();
        access.requireCleared(who, READ, personId, Labels.together(labels));
        return found;
    }

    /** Whether a page offers to write in that episode: who may read need not. */
    public boolean mayWrite(Principal who, Standing standing) {
        var personId = standing.open().episode().personId();
        return access.may(who, Verb.WRITE, DataClass.RECORD, personId)
                && access.clears(who, Verb.WRITE, personId, standing.open().labels());
    }

    /** Whether the person has one, for their own navigation, which shows nothing of it. */
    @Transactional(readOnly = true)
    public boolean hasOne(Principal person) {
        var own = person.personId();
        return own != null && access.may(person, Verb.READ, DataClass.RECORD, own) && plans.hasOne(own);
    }

    /** Until when they meet each month, where nothing else is agreed on. */
    public LocalDate usualEnd(Standing standing) {
        return standings.usualEnd(standing.open().zone());
    }

    /**
     * How the plan is to read.
     *
     * @param id given out with the form, so that sending it twice writes it once
     * @param follows the version that was before the writer; null where there was none
     */
    public record Version(
            UUID id, UUID episodeId, @Nullable UUID follows, Map<Part, String> parts, LocalDate contactsUntil) {

        private boolean isThe(RelapsePlan plan) {
            return plan.parts().equals(parts) && plan.contactsUntil().equals(contactsUntil);
        }
    }

    /**
     * Writes the plan anew; what it said before stays among its versions. The same twice is once.
     *
     * @throws ChangedMeanwhile where another version was written since, be it from the same form
     * @throws PlanRefused where it says nothing, or the contacts it agrees on are over already
     */
    public void write(Principal who, UUID personId, Version version) {
        var standing = toWrite(who, personId, version.episodeId());
        if (version.parts().isEmpty()) throw PlanRefused.empty();
        if (isOverAlready(standing, version.contactsUntil())) throw PlanRefused.over();
        if (plans.insert(personId, version, who.id())) events.publishEvent(new Milestone.Changed(personId));
        else if (plans.find(version.episodeId(), version.id())
                .filter(version::isThe)
                .isEmpty()) throw new ChangedMeanwhile();
    }

    /** A day that is past stays as it was agreed on, whoever changes the rest. */
    private boolean isOverAlready(Standing standing, LocalDate until) {
        var plan = standing.plan();
        return standings.isPast(until, standing.open().zone())
                && (plan == null || !plan.contactsUntil().equals(until));
    }

    /**
     * Relapse prevention begins. Begun twice, the first stands.
     *
     * @throws PlanMissing where nothing is planned
     */
    public void prevent(Principal who, UUID personId, @Nullable UUID episodeId) {
        var standing = toWrite(who, personId, episodeId);
        if (standing.plan() == null) throw new PlanMissing();
        if (standing.isPreventing()) return;
        turn(who, standing, standing.heldSince() == null ? Cause.JUDGED : Cause.HELD);
    }

    /** It was begun by mistake: treatment goes on as before. Said twice, the first stands. */
    public void takeBackPrevention(Principal who, UUID personId, @Nullable UUID episodeId) {
        var standing = toWrite(who, personId, episodeId);
        if (standing.isJustBegun()) turn(who, standing, Cause.BEGUN_BY_MISTAKE);
    }

    /** It came back: treatment goes on in the same episode. Said twice, the first stands. */
    public void reopen(Principal who, UUID personId, @Nullable UUID episodeId) {
        var standing = toWrite(who, personId, episodeId);
        if (standing.isPreventing()) turn(who, standing, who.isStaff() ? Cause.STAFF : Cause.PERSON);
    }

    /** Whether the reader can say that it did not come back: the person, of what they said themself. */
    public static boolean mayTakeBack(Principal who, Standing standing) {
        var last = standing.last();
        return last != null && last.isRelapse() && (who.isStaff() || last.cause() == Cause.PERSON);
    }

    /** It did not come back after all: relapse is prevented as before. */
    public void takeBack(Principal who, UUID personId, @Nullable UUID episodeId) {
        var standing = toWrite(who, personId, episodeId);
        if (mayTakeBack(who, standing)) turn(who, standing, Cause.MISTAKEN);
    }

    private void turn(Principal who, Standing standing, Cause cause) {
        var episode = standing.open().episode();
        var turning = new TurnStore.Turning(Ids.next(), episode.id(), episode.personId(), cause);
        if (!turns.insert(turning, standing.last(), who.id())) throw new ChangedMeanwhile();
        events.publishEvent(new Milestone.Changed(episode.personId()));
    }
}
