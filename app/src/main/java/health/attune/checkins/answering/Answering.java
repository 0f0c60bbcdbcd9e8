package health.attune.checkins.answering;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.Links;
import health.attune.checkins.Mode;
import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.Completion;
import health.attune.checkins.responses.LateStore;
import health.attune.checkins.responses.Response;
import health.attune.checkins.responses.ResponseStore;
import health.attune.checkins.responses.ResponseStore.ItemAnswer;
import health.attune.checkins.responses.SafetyWatch;
import health.attune.checkins.responses.SafetyWatch.ItemAnswered;
import health.attune.database.Net;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answering a check-in: every answer is kept at once, and finishing it twice finishes it once. */
@Component
@Transactional
public class Answering {
    private static final Access.Ask SCREENING = new Access.Ask(Verb.ACT, DataClass.SAFETY, "screening");
    private static final Access.Ask ASKED = new Access.Ask(Verb.WRITE, DataClass.RECORD, "check-in");

    private final CheckinStore checkins;
    private final ResponseStore responses;
    private final LateStore lateAnswers;
    private final SafetyWatch watch;
    private final Completion completion;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Links links;
    private final Access access;
    private final Clock clock;
    private final Net net;

    Answering(
            CheckinStore checkins,
            ResponseStore responses,
            LateStore lateAnswers,
            SafetyWatch watch,
            Completion completion,
            Questionnaires questionnaires,
            Programs programs,
            Links links,
            Access access,
            Clock clock,
            Net net) {
        this.checkins = checkins;
        this.responses = responses;
        this.lateAnswers = lateAnswers;
        this.watch = watch;
        this.completion = completion;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.links = links;
        this.access = access;
        this.clock = clock;
        this.net = net;
    }

    /** The check-in for somebody who may answer it; finished ones too, so that they can be told. */
    public Sheet show(Principal who, UUID checkinId) {
        var checkin = allowed(who, checkinId);
        if (checkin.isOpen()) requireOpenPass(who);
        if (!goesOn(checkin)) throw new WordsWithdrawn();
        return sheet(checkin);
    }

    /** How far it has come, where none of its words are shown. */
    public Sheet standing(Principal who, UUID checkinId) {
        return sheet(allowed(who, checkinId));
    }

    /** Keeps one answer, and tells a human where it must reach one: both or neither. */
    public Saved answer(Principal who, UUID checkinId, Given given) {
        var checkin = allowed(who, checkinId);
        if (checkin.isOpen()) requireOpenPass(who);
        var sheet = sheet(checkin);
        var question = question(sheet, given);
        var answers =
                Answers.none(question.instrument().form()).with(question.item().linkId(), given.values());
        var kept = new ItemAnswer(
                question.item().linkId(),
                answers.choices(question.item().linkId()),
                clock.instant(),
                question.language(given.language()));
        boolean sameAsKept = question.chosen().equals(List.copyOf(kept.values()));
        boolean goesOn = goesOn(checkin);
        boolean inTime = checkin.isOpen()
                && goesOn
                && (sameAsKept || responses.answer(question.response().id(), kept));
        if (!inTime && sameAsKept) return new Saved.Finished(true);
        if (!inTime) lateAnswers.keep(question.response().id(), kept, who.id());
        var answered = new ItemAnswered(kept.item(), kept.values(), !inTime);
        boolean alarming = watch.judge(question.response(), question.instrument(), answered, who.id());
        if (inTime) return new Saved.Kept(after(sheet, question, kept), alarming);
        return goesOn ? new Saved.Finished(false) : new Saved.WordsOff();
    }

    /** The check-in as it stands with that answer. */
    private Sheet after(Sheet sheet, Question question, ItemAnswer kept) {
        return sheet(sheet.checkin().with(question.response().answered(kept)));
    }

    /** Marks a question as skipped; where not answering counts as an answer, it is judged like one. */
    public Saved skip(Principal who, UUID checkinId, Given given) {
        var checkin = allowed(who, checkinId);
        if (!checkin.isOpen()) return new Saved.Finished(true);
        requireOpenPass(who);
        if (!goesOn(checkin)) return new Saved.WordsOff();
        var sheet = sheet(checkin);
        var question = question(sheet, given);
        var item = question.item().linkId();
        var counted = Answers.none(question.instrument().form()).declined(item).choices(item);
        var refusal = new ItemAnswer(item, counted, clock.instant(), question.language(given.language()));
        if (!responses.decline(question.response().id(), refusal)) return new Saved.Finished(true);
        boolean alarming =
                watch.judge(question.response(), question.instrument(), ItemAnswered.inTime(item, counted), who.id());
        return new Saved.Kept(afterSkip(sheet, question, refusal), alarming);
    }

    private Sheet afterSkip(Sheet sheet, Question question, ItemAnswer refusal) {
        return sheet(sheet.checkin().with(question.response().skipped(refusal)));
    }

    /** Finishes it: scores, what must reach a human, what is due next, all in one transaction. */
    public void complete(Principal who, UUID checkinId) {
        var checkin = allowed(who, checkinId);
        if (!checkin.isOpen()) return;
        requireOpenPass(who);
        if (!checkins.lockOpen(checkinId)) return;
        for (var response : responses.locked(checkinId)) {
            var answeredAt = response.answeredAt() == null ? clock.instant() : response.answeredAt();
            completion.of(
                    response, instrument(response), new Completion.Circumstances(checkin.mode(), answeredAt, who.id()));
        }
        checkins.complete(checkinId, clock.instant());
        links.finish(checkinId);
    }

    /** The alert because of which staff ask; whoever may act on it may ask. Empty for all other check-ins. */
    @Transactional(readOnly = true)
    public Optional<UUID> alertOf(UUID checkinId) {
        return checkins.alertOf(checkinId);
    }

    private Sheet sheet(Checkin checkin) {
        return new Sheet(checkin, Questions.of(checkin, this::instrument));
    }

    /** As it was when the check-in began, although a newer version may have come since. */
    private Instrument instrument(Response response) {
        return questionnaires.get(response.instrumentId(), response.instrumentVersion());
    }

    /** The check-in for whom it was opened: their own, or an interview by staff; for others it is not there. */
    private Checkin allowed(Principal who, UUID checkinId) {
        if (who.kind() == Principal.Kind.PASS && !checkinId.equals(who.checkinId())) throw new NotThere();
        // Above the net: what is hidden of it from staff decides whether they may go on with it at all.
        var checkin = net.above(() -> checkins.find(checkinId)).orElseThrow(NotThere::new);
        if (who.isStaff() && alertOf(checkinId).isPresent()) {
            access.require(who, Verb.ACT, DataClass.SAFETY, checkin.personId(), "screening");
            access.requireCleared(who, SCREENING, checkin.personId(), checkin.labels());
            return checkin;
        }
        access.require(who, Verb.WRITE, checkin.answeredBy().classFor(who), checkin.personId(), "check-in");
        access.requireCleared(who, ASKED, checkin.personId(), checkin.labels());
        if (who.isStaff() ? !mayInterview(who, checkin) : !checkin.mode().isOwn()) throw new NotThere();
        return checkin;
    }

    /** Whoever may not read answers asks on only where they hold the interview themself. */
    private boolean mayInterview(Principal who, Checkin checkin) {
        return checkin.mode() == Mode.INTERVIEW
                && (access.may(who, Verb.READ, DataClass.RECORD, checkin.personId())
                        || checkins.isHeldBy(checkin.id(), who.id()));
    }

    /** Asked anew for each page: an organization may have withdrawn what it filed since the check-in began. */
    private boolean goesOn(Checkin checkin) {
        if (!checkin.isOpen()) return true;
        var licensed = checkin.responses().stream()
                .map(this::instrument)
                .filter(instrument -> !instrument.mayShowText(Optional.empty()).granted())
                .toList();
        if (licensed.isEmpty()) return true;
        var site = programs.siteOf(checkin.personId()).map(Site::id).orElse(null);
        return licensed.stream()
                .allMatch(instrument ->
                        questionnaires.mayShowText(instrument, site).granted());
    }

    private void requireOpenPass(Principal who) {
        if (who.kind() != Principal.Kind.PASS) return;
        if (links.pass(who).filter(Links.Pass::answers).isEmpty()) throw new PassEnded();
    }

    private static Question question(Sheet sheet, Given given) {
        var question = sheet.questions().at(given.number()).orElseThrow(NotThere::new);
        if (!question.item().linkId().equals(given.item())) throw new NotThere();
        return question;
    }
}
