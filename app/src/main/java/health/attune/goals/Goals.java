package health.attune.goals;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The goals of a person: written by them or with them, in their words, and never overwritten. */
@Component
@Transactional
public class Goals {
    private static final String SUBJECT = "goal";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    private final Access access;
    private final GoalStore store;

    Goals(Access access, GoalStore store) {
        this.access = access;
        this.store = store;
    }

    /** The goals of that person that the reader may see: open ones first, each group the newest first. */
    public List<Goal> of(Principal who, UUID personId) {
        if (!access.may(who, Verb.READ, DataClass.RECORD, personId)) return List.of();
        var found = store.of(personId, access.cleared(who, Verb.READ, personId));
        var labels = found.stream().map(Goal::labels).toList();
        access.requireCleared(who, READ, personId, Labels.together(labels));
        return found;
    }

    /**
     * The goals of a person, as a page shows them.
     *
     * @param mayAdd whether the reader may write one
     * @param changeable those which the reader may write anew, end or take up again
     */
    public record Shown(List<Goal> goals, boolean mayAdd, Set<UUID> changeable) {}

    public Shown shown(Principal who, UUID personId) {
        var goals = of(who, personId);
        var changeable = goals.stream()
                .filter(goal -> mayChange(who, goal))
                .map(Goal::id)
                .collect(Collectors.toSet());
        return new Shown(goals, access.may(who, Verb.WRITE, DataClass.RECORD, personId), changeable);
    }

    /** Whether a page offers it. */
    public boolean mayChange(Principal who, Goal goal) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, goal.personId())
                && access.clears(who, Verb.WRITE, goal.personId(), goal.labels());
    }

    public Goal show(Principal who, UUID personId, UUID goalId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, SUBJECT);
        return found(who, READ, personId, goalId);
    }

    /** Every wording of the goal, the newest first. */
    public List<Wording> history(Principal who, UUID personId, UUID goalId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, SUBJECT);
        return store.history(found(who, READ, personId, goalId).id());
    }

    /** The id of a goal about to be written, for someone who may write one. */
    public UUID begin(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
        return Ids.next();
    }

    /** Adds a goal under an id chosen by the form, so that sending the form twice adds it once. */
    public void add(Principal who, UUID personId, UUID goalId, String words) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
        var fit = new GoalWords(words);
        if (store.insert(goalId, personId)) store.write(goalId, fit, who.id());
        else found(who, WRITE, personId, goalId);
    }

    /** Writes the goal anew; what it said before stays in its history. */
    public void reword(Principal who, UUID personId, UUID goalId, Rewording rewording) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
        var fit = new GoalWords(rewording.words());
        store.lock(goalId);
        var now = found(who, WRITE, personId, goalId);
        if (now.words().equals(fit.text())) return;
        if (now.wordingId() != rewording.follows()) throw new GoalChangedMeanwhile();
        store.write(goalId, fit, who.id());
    }

    /** The goal is reached or let go; saying so twice is saying it once. */
    public void end(Principal who, UUID personId, UUID goalId, Goal.Outcome outcome) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
        store.end(found(who, WRITE, personId, goalId).id(), outcome, who.id());
    }

    /** It was not reached or let go after all: the goal is open again. */
    public void reopen(Principal who, UUID personId, UUID goalId, Goal.Outcome outcome) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
        store.reopen(found(who, WRITE, personId, goalId).id(), outcome, who.id());
    }

    private Goal found(Principal who, Access.Ask ask, UUID personId, UUID goalId) {
        var goal = store.find(personId, goalId).orElseThrow(NotThere::new);
        access.requireCleared(who, ask, personId, goal.labels());
        return goal;
    }
}
