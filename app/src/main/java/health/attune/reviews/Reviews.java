package health.attune.reviews;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Relationships.Care;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Milestone;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.reviews.Review.Colleague;
import health.attune.reviews.Review.End;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People are put before a psychiatric consultant, who sees their record from then until the review ends: with a
 * consultation, by being taken out, or with the episode of care.
 */
@Component
@Transactional
public class Reviews {
    private static final String SUBJECT = "review";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    private final Caseloads caseloads;
    private final Consultants consultants;
    private final Askable askable;
    private final ReviewStore store;
    private final RecommendationStore recommendations;
    private final Contacts contacts;
    private final Relationships relationships;
    private final Access access;
    private final Net net;
    private final ApplicationEventPublisher events;

    Reviews(
            Caseloads caseloads,
            Consultants consultants,
            Askable askable,
            ReviewStore store,
            RecommendationStore recommendations,
            Contacts contacts,
            Relationships relationships,
            Access access,
            Net net,
            ApplicationEventPublisher events) {
        this.caseloads = caseloads;
        this.consultants = consultants;
        this.askable = askable;
        this.store = store;
        this.recommendations = recommendations;
        this.contacts = contacts;
        this.relationships = relationships;
        this.access = access;
        this.net = net;
        this.events = events;
    }

    /**
     * What somebody needs who is about to put somebody into review.
     *
     * @param id for the new review, so that sending the form twice puts them in once
     * @param consultants of the program; perhaps none
     * @param open null where they are in review now
     */
    public record Draft(
            UUID id,
            UUID episodeId,
            UUID personId,
            String name,
            List<Colleague> consultants,
            @Nullable Review open) {}

    public Draft begin(Principal who, UUID episodeId) {
        var listed = arranging(who, episodeId);
        var open = store.open(Set.of(episodeId), access.cleared(who, Verb.READ)).get(episodeId);
        return new Draft(
                Ids.next(),
                episodeId,
                listed.row().personId(),
                listed.person().called().shown(),
                consultants.of(listed.row().place().programId()),
                open);
    }

    /**
     * What stands in the way of putting somebody into review.
     *
     * @param isOpen to the reader at all
     * @param consultants of the program; perhaps none
     */
    public record Outlook(boolean isOpen, boolean isInReview, List<Colleague> consultants) {}

    /** The outlook for several, by episode; nobody's record is opened. */
    public Map<UUID, Outlook> outlooks(Principal who, List<Listed> listed) {
        var inReview = store.open(listed.stream().map(Listed::episodeId).toList(), access.cleared(who, Verb.READ));
        var byProgram = new HashMap<UUID, List<Colleague>>();
        var outlooks = new HashMap<UUID, Outlook>();
        for (var one : listed)
            outlooks.put(
                    one.episodeId(),
                    new Outlook(
                            mayArrange(who, one),
                            inReview.containsKey(one.episodeId()),
                            byProgram.computeIfAbsent(one.row().place().programId(), consultants::of)));
        return outlooks;
    }

    private boolean mayArrange(Principal who, Listed listed) {
        var personId = listed.row().personId();
        return access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId)
                && access.may(who, Verb.WRITE, DataClass.RECORD, personId)
                && access.clears(who, Verb.WRITE, personId, listed.row().labels());
    }

    /**
     * From the next request on the consultant sees the person.
     *
     * @throws ChangedMeanwhile when somebody else put them into review meanwhile
     * @throws AlreadySent where another was put by that id, or the same and it was taken out
     */
    public void put(Principal who, UUID episodeId, Review.Request request) {
        var row = arranging(who, episodeId).row();
        var before = store.find(request.id());
        if (before.filter(review -> review.isPutAs(episodeId, request)).isPresent()) return;
        if (before.isPresent()) throw new AlreadySent();
        var place = new Review.Place(row.personId(), episodeId, row.place().programId());
        if (!consultants.isOf(place.programId(), request.consultantId())) throw new NotThere();
        var care = Care.in(place.programId(), place.personId());
        var relationship = relationships.begin(request.consultantId(), Relation.CONSULTANT, care, store.now());
        var put = new ReviewStore.Put(request.id(), place, request.consultantId(), relationship, request.questions());
        if (!store.insert(put, who.id())) throw new ChangedMeanwhile();
    }

    /**
     * From the next request on the consultant no longer sees the person. Taken out twice, the first stands.
     *
     * @throws ChangedMeanwhile when the consultant has answered meanwhile
     */
    public void takeOut(Principal who, UUID reviewId) {
        var review = store.locked(reviewId).orElseThrow(NotThere::new);
        requireArranging(who, review.personId(), review.labels());
        if (review.end() == End.CONSULTED) throw new ChangedMeanwhile();
        end(review.id(), End.TAKEN_OUT, who.id());
    }

    /** One that is open, for those who care for the person, and for its consultant. */
    public Review show(Principal who, UUID reviewId) {
        var review = store.find(reviewId).filter(Review::isOpen).orElseThrow(NotThere::new);
        access.require(who, Verb.READ, DataClass.RECORD, review.personId(), SUBJECT);
        access.requireCleared(who, READ, review.personId(), review.labels());
        return review;
    }

    /** Whom of the team the consultant can ask to follow a recommendation; primary care first, then the lead. */
    public List<Askable.Member> askable(Principal who, Review shown) {
        return askable.of(who, shown);
    }

    /** Whether the reader is to answer it. */
    public boolean mayConsult(Principal who, Review shown) {
        return shown.consultant().id().equals(who.id());
    }

    /** Whether the reader may take the person out again. */
    public boolean mayTakeOut(Principal who, Review shown) {
        return access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, shown.personId())
                && access.may(who, Verb.WRITE, DataClass.RECORD, shown.personId());
    }

    /**
     * The consultant answers, and from the next request on no longer sees the person. Sent twice, it is one.
     *
     * @throws ChangedMeanwhile when the person was taken out meanwhile, by somebody else
     */
    public void consult(Principal who, UUID reviewId, Consultation consultation) {
        if (!answered(who, consultation.id()).isEmpty()) return;
        var review = store.locked(reviewId).orElseThrow(NotThere::new);
        access.require(who, Verb.WRITE, DataClass.RECORD, review.personId(), SUBJECT);
        // To answer is to add and not to change: of what is labeled, the consultant has to see it.
        access.requireCleared(who, READ, review.personId(), review.labels());
        if (!mayConsult(who, review)) throw new NotThere();
        if (!review.isOpen()) throw new ChangedMeanwhile();
        write(who, review, consultation);
        end(review.id(), End.CONSULTED, who.id());
        events.publishEvent(new Milestone.Changed(review.personId()));
    }

    /** What the reader said by that id before; none where nothing. Above the net: they no longer see the review. */
    public List<String> answered(Principal who, UUID consultationId) {
        return net.above(() -> store.said(consultationId, who.id()));
    }

    /** Whether the reader was to answer that one, which has ended. Above the net: they no longer see it. */
    public boolean wasToAnswer(Principal who, UUID reviewId) {
        return net.above(() -> store.find(reviewId))
                .filter(review -> !review.isOpen() && mayConsult(who, review))
                .isPresent();
    }

    private void write(Principal who, Review review, Consultation consultation) {
        store.insert(review, consultation, who.id());
        consultation.time(review, who.id(), store.now()).ifPresent(time -> contacts.record(who, time));
        var team = askable.of(who, review).stream().map(one -> one.who().id()).toList();
        for (var suggestion : consultation.suggestions()) {
            if (!team.contains(suggestion.askedId())) throw new NotThere();
            recommendations.insert(consultation.id(), review.place(), suggestion, who.id());
        }
    }

    /** Nobody is reviewed whose episode is over. Above the net: whoever ended it. */
    void endWith(UUID episodeId) {
        net.above(() -> store.openOf(episodeId).forEach(review -> end(review, End.EPISODE_OVER, null)));
    }

    private void end(UUID reviewId, End end, @Nullable UUID by) {
        store.end(reviewId, end, by).ifPresent(relationship -> relationships.end(relationship, store.now()));
    }

    /** By those who arrange care: a consultant, who writes to the record alone, does not let themself in again. */
    private Listed arranging(Principal who, UUID episodeId) {
        var listed = caseloads.one(who, episodeId);
        requireArranging(who, listed.row().personId(), listed.row().labels());
        return listed;
    }

    private void requireArranging(Principal who, UUID personId, Labels labels) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, SUBJECT);
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
        access.requireCleared(who, WRITE, personId, labels);
    }
}
