package health.attune.reviews;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What consultants said about a person, for those who care and for the person. */
@Component
@Transactional
public class PastReviews {
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, "consultations");

    private final PastReviewStore store;
    private final Recommendations recommendations;
    private final Access access;

    PastReviews(PastReviewStore store, Recommendations recommendations, Access access) {
        this.store = store;
        this.recommendations = recommendations;
        this.access = access;
    }

    /** The newest first. */
    public List<PastReview> of(Principal who, UUID personId) {
        access.require(who, READ.verb(), READ.dataClass(), personId, READ.subject());
        var found = store.of(personId, access.cleared(who, Verb.READ, personId));
        access.requireCleared(
                who,
                READ,
                personId,
                Labels.together(found.stream().map(PastReview::labels).toList()));
        var loops = recommendations.of(who, personId);
        return found.stream()
                .map(past -> past.with(loops.stream()
                        .filter(loop -> loop.recommendation().consultationId().equals(past.id()))
                        .toList()))
                .toList();
    }
}
