package health.attune.safetyplans;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.safetyplans.SafetyPlan.Part;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The safety plan of a person: written by them or together with staff, every version kept. */
@Component
@Transactional
public class SafetyPlans {
    private static final String SUBJECT = "safety plan";
    static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.SAFETY, SUBJECT);

    private final Access access;
    private final SafetyPlanStore store;

    SafetyPlans(Access access, SafetyPlanStore store) {
        this.access = access;
        this.store = store;
    }

    /** The version that stands; empty while none was written. */
    public Optional<SafetyPlan> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.SAFETY, personId, SUBJECT);
        return standing(who, personId);
    }

    /** Every version, the newest first. */
    public List<SafetyPlan> versions(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.SAFETY, personId, SUBJECT);
        var found = store.versions(personId, access.cleared(who, Verb.READ, personId));
        var labels = found.stream().map(SafetyPlan::labels).toList();
        access.requireCleared(who, READ, personId, Labels.together(labels));
        return found;
    }

    /** The version that stands, for somebody who may write another. */
    public Optional<SafetyPlan> toWrite(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.SAFETY, personId, SUBJECT);
        return standing(who, personId);
    }

    private Optional<SafetyPlan> standing(Principal who, UUID personId) {
        var found = store.standing(personId, access.cleared(who, Verb.READ, personId));
        found.ifPresent(plan -> access.requireCleared(who, READ, personId, plan.labels()));
        return found;
    }

    /** Whether a page offers to write it. */
    public boolean mayWrite(Principal who, UUID personId) {
        return access.may(who, Verb.WRITE, DataClass.SAFETY, personId);
    }

    /** Those of the people who have one that the reader may read, for a list that tells no more of it. */
    @Transactional(readOnly = true)
    public Set<UUID> having(Principal who, Collection<UUID> people) {
        var seen = access.visible(who, Verb.READ, DataClass.SAFETY);
        return store.having(people, seen, access.cleared(who, Verb.READ));
    }

    /** Whether the person has one, for their own navigation, which shows nothing of it. */
    @Transactional(readOnly = true)
    public boolean hasOne(Principal person) {
        var own = person.personId();
        return own != null
                && access.may(person, Verb.READ, DataClass.SAFETY, own)
                && store.standing(own, Cleared.ALL).isPresent();
    }

    /**
     * How the plan is to read.
     *
     * @param id given out with the form, so that sending it twice writes it once
     * @param follows the version that was before the writer; null where there was none
     */
    public record Version(UUID id, @Nullable UUID follows, Map<Part, String> parts) {}

    /**
     * Writes the plan anew; what it said before stays among its versions.
     *
     * @throws PlanChangedMeanwhile where somebody else wrote another version since
     */
    public void write(Principal who, UUID personId, Version version) {
        access.require(who, Verb.WRITE, DataClass.SAFETY, personId, SUBJECT);
        if (version.parts().values().stream().allMatch(String::isBlank)) throw new PlanRefused();
        if (store.insert(personId, version, who.id())) return;
        if (!store.exists(personId, version.id())) throw new PlanChangedMeanwhile();
    }
}
