package health.attune.breakglass;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Role;
import health.attune.access.Verb;
import health.attune.database.Net;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The review of each opening by a privacy officer of the organization, who is asked at once and again when late. */
@Component
@Transactional
public class OpeningReviews {
    /** What may come of it. */
    public static final List<String> OUTCOMES = List.of("justified", "not-justified", "to-be-followed-up");

    static final NoticeKind OPENED = new NoticeKind("breakglass.notice.opened");
    static final NoticeKind OVERDUE = new NoticeKind("breakglass.notice.overdue");
    private static final String SUBJECT = "break-glass review";

    private final OpeningReviewStore store;
    private final OpeningStore openings;
    private final Accounts accounts;
    private final Access access;
    private final Relationships relationships;
    private final Disclosures disclosures;
    private final Notices notices;
    private final Net net;

    OpeningReviews(
            OpeningReviewStore store,
            OpeningStore openings,
            Accounts accounts,
            Access access,
            Relationships relationships,
            Disclosures disclosures,
            Notices notices,
            Net net) {
        this.store = store;
        this.openings = openings;
        this.accounts = accounts;
        this.access = access;
        this.relationships = relationships;
        this.disclosures = disclosures;
        this.notices = notices;
        this.net = net;
    }

    /** Each privacy officer of the organization sees the person until one of them has reviewed it; all are told. */
    void ask(Opening opening) {
        disclosures.begin(opening);
        var officers = officers(opening);
        officers.forEach(officer -> open(opening, officer));
        tell(officers.isEmpty() ? managers(opening.organizationId()) : officers, OPENED, "opened " + opening.id());
    }

    /** Nobody reviews what they opened themself. */
    private List<UUID> officers(Opening opening) {
        return accounts.heldFor(Role.PRIVACY_OFFICER, opening.organizationId()).stream()
                .map(Accounts.Held::accountId)
                .filter(officer -> !officer.equals(opening.accountId()))
                .distinct()
                .toList();
    }

    /** With what programs under 42 CFR Part 2 wrote: to review is an audit within the organization (2.53). */
    private void open(Opening opening, UUID officer) {
        var person = opening.personId();
        var from = opening.beganAt();
        var care = Relationships.Care.by(opening.organizationId(), person);
        var scope = new Relationships.Scope(person, null, officer, null);
        store.insert(new OpeningReviewStore.Case(
                opening.id(),
                officer,
                relationships.begin(officer, Relation.PRIVACY_CASE, care, from),
                relationships.beginClearance(scope, Relationships.Basis.AUDIT, from, null)));
    }

    /** Whoever became a privacy officer since something was opened may review it, too, and is told. */
    void askNewcomers() {
        for (var opening : openings.list("r.opening_id is null order by o.began_at")) {
            store.hold(opening.id());
            if (store.isReviewed(opening.id())) continue;
            var newcomers = officers(opening).stream()
                    .filter(officer -> !store.isCaseOf(opening.id(), officer))
                    .toList();
            newcomers.forEach(officer -> open(opening, officer));
            tell(newcomers, OPENED, "opened " + opening.id());
        }
    }

    /** Nobody has looked in time: privacy officers and managers are told, and again each day. */
    void remind() {
        for (var openingId : store.remind()) {
            var late = openings.find(openingId).orElseThrow();
            var told = Stream.concat(officers(late).stream(), managers(late.organizationId()).stream())
                    .distinct()
                    .toList();
            tell(told, OVERDUE, "overdue " + openingId + " " + openings.now().getEpochSecond());
        }
    }

    private List<UUID> managers(UUID organizationId) {
        return accounts.heldFor(Role.MANAGER, organizationId).stream()
                .map(Accounts.Held::accountId)
                .distinct()
                .toList();
    }

    private void tell(List<UUID> recipients, NoticeKind kind, String what) {
        for (var recipient : recipients)
            notices.send(new Notice("break-glass " + what + " " + recipient, recipient, kind, Notice.Urgency.SAME_DAY));
    }

    /** How many wait for this reader. */
    @Transactional(readOnly = true)
    public int waiting(Principal who) {
        return isOfficer(who) ? net.above(() -> store.waitingFor(who.id())) : 0;
    }

    public boolean isOfficer(Principal who) {
        return who.isStaff() && accounts.rolesOf(who.id()).contains(Role.PRIVACY_OFFICER);
    }

    /** Those this reader may review, what waits first and the nearest deadline before the others. */
    public List<Opening> all(Principal who) {
        if (!isOfficer(who)) throw new NotThere();
        return net.above(() -> openings.list(
                "o.id in (" + OpeningReviewStore.CASES + "?)"
                        + " order by (r.opening_id is null) desc, o.review_by, o.began_at desc limit 200",
                who.id()));
    }

    /**
     * What somebody did while it was open.
     *
     * @param dataClass the letter of the class of data it was
     */
    public record Looked(String dataClass, String verb, int times, Instant firstAt) {}

    /**
     * One to be reviewed.
     *
     * @param clinician by name
     * @param in30Days how many the same clinician has opened in the last 30 days
     * @param often whether that is more than is usual
     * @param disclosure what was written down where records under 42 CFR Part 2 were open; null where none were
     */
    public record Review(
            Opening opening,
            String clinician,
            int in30Days,
            boolean often,
            List<Looked> looked,
            @Nullable Disclosure disclosure) {}

    /** For a privacy officer whose case it is, while it is. */
    public Review show(Principal who, UUID openingId) {
        var opening = ofCase(who, openingId);
        access.require(who, Verb.READ, DataClass.CONSENTS, opening.personId(), SUBJECT);
        var often = net.above(() -> openings.openedIn30Days(opening.accountId()));
        return new Review(
                opening,
                accounts.staffName(opening.accountId()),
                often,
                often >= openings.limits().unusualFrom(),
                store.looked(opening),
                disclosures.of(openingId).orElse(null));
    }

    /** What came of it. */
    public record Conclusion(String outcome, String words, boolean tellsThePerson) {}

    /**
     * Says what came of it; from then on no privacy officer sees the person by it.
     *
     * @throws AlreadyReviewed where a colleague was first
     */
    public void conclude(Principal who, UUID openingId, Conclusion conclusion) {
        var opening = ofCase(who, openingId);
        access.require(who, Verb.WRITE, DataClass.CONSENTS, opening.personId(), SUBJECT);
        var now = openings.now();
        var review = new Opening.Review(conclusion.outcome(), conclusion.words(), who.id(), now);
        net.above(() -> {
            store.hold(openingId);
            if (!store.insert(openingId, review)) throw new AlreadyReviewed();
            if (conclusion.tellsThePerson()) store.tellNow(openingId);
            store.relationshipsOf(openingId).forEach(relationship -> relationships.end(relationship, now));
            store.clearancesOf(openingId).forEach(relationships::endClearance);
        });
    }

    private Opening ofCase(Principal who, UUID openingId) {
        if (!isOfficer(who) || !net.above(() -> store.isCaseOf(openingId, who.id()))) throw new NotThere();
        return net.above(() -> openings.find(openingId))
                .filter(opening -> !opening.accountId().equals(who.id()))
                .orElseThrow(NotThere::new);
    }

    /** Reviewed once. */
    public static final class AlreadyReviewed extends Refusal {
        AlreadyReviewed() {
            super(HttpStatus.CONFLICT, "breakglass.refused.reviewed");
        }
    }
}
