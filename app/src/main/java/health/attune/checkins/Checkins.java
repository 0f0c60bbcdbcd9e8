package health.attune.checkins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Cleared;
import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.ResponseStore;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.instruments.Instrument;
import health.attune.pages.Refusal;
import health.attune.people.Person;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Check-ins: one occasion on which a person, or somebody for them, is asked what was planned. */
@Component
public class Checkins {
    private final CheckinStore store;
    private final ResponseStore responses;
    private final LinkStore links;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Access access;
    private final CheckinSettings settings;
    private final Clock clock;
    private final Net net;

    Checkins(
            CheckinStore store,
            ResponseStore responses,
            LinkStore links,
            Questionnaires questionnaires,
            Programs programs,
            Access access,
            CheckinSettings settings,
            Clock clock,
            Net net) {
        this.store = store;
        this.responses = responses;
        this.links = links;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
        this.net = net;
    }

    /** Who is asked, and how. */
    public record Opening(UUID personId, AnsweredBy answeredBy, Mode mode, String language) {

        Checkin begun(UUID id, Instant now) {
            return new Checkin(id, personId, answeredBy, mode, language, now, null, null, List.of());
        }
    }

    /** Nothing is planned that could be asked here. */
    public static final class NothingToAsk extends Refusal {
        NothingToAsk() {
            super(HttpStatus.CONFLICT, "checkins.refusal.nothing-to-ask");
        }
    }

    /** Their death is recorded: nothing is asked any more. */
    public static final class NobodyToAsk extends Refusal {
        public NobodyToAsk() {
            super(HttpStatus.CONFLICT, "checkins.refusal.nobody-to-ask");
        }
    }

    /**
     * Opens the check-in, or goes on with the one that is open: asked twice, there is one. What was left unfinished for
     * too long is given up first.
     */
    @Transactional
    public UUID open(Principal who, Opening opening) {
        // A link or a tablet may be prepared by those who arrange visits; what is answered there they do not see.
        var dataClass = opening.mode() == Mode.LINK || opening.mode() == Mode.TABLET
                ? DataClass.APPOINTMENTS
                : DataClass.RECORD;
        access.require(who, Verb.WRITE, dataClass, opening.personId(), "check-in");
        if (!who.isStaff() && opening.mode() != Mode.SIGNED_IN) throw new NothingToAsk();
        // Above the net: whoever hands out a link makes ready what they do not see.
        return net.above(() -> opened(who, opening));
    }

    private UUID opened(Principal who, Opening opening) {
        if (!store.isLiving(opening.personId())) throw new NobodyToAsk();
        var now = clock.instant();
        store.leaveBehind(opening.personId(), now.minus(settings.resume()), now);
        var open = toGoOn(who, opening);
        if (open.isEmpty()) return begin(who, opening);
        store.goOn(open.get(), opening.mode(), who.id());
        if (opening.mode() == Mode.SIGNED_IN) links.endAll(open.get(), now);
        return open.get();
    }

    /** Whoever may not read answers never gets what others answer: it is left, and a new one begins. */
    private Optional<UUID> toGoOn(Principal who, Opening opening) {
        var open = store.open(opening.personId(), opening.answeredBy(), opening.mode());
        if (open.isEmpty()) return open;
        var now = clock.instant();
        if (!goesOn(open.get(), opening.personId()) || isKeptFrom(who, open.get(), opening)) {
            store.leave(open.get(), now);
            return Optional.empty();
        }
        if (access.may(who, Verb.READ, DataClass.RECORD, opening.personId())) return open;
        if (!store.leaveToOthers(open.get(), who.id(), now)) return open;
        links.endAll(open.get(), now);
        return Optional.empty();
    }

    /** What was handed out or sent opens nothing from then on, also where the death turns out to be a mistake. */
    @EventListener
    void endOpenLinks(Person.Died died) {
        links.endAllOf(died.personId(), clock.instant());
    }

    /** What the reader may do about the person's check-ins. */
    public Rights rights(Principal who, UUID personId) {
        return new Rights(
                access.may(who, Verb.READ, DataClass.RECORD, personId),
                access.may(who, Verb.WRITE, DataClass.RECORD, personId),
                access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId));
    }

    /**
     * What somebody may do.
     *
     * @param read see what is planned and what was answered
     * @param write plan, interview, enter and correct
     * @param handOut make links and hand over tablets
     */
    public record Rights(boolean read, boolean write, boolean handOut) {}

    /** Staff never ask on where something was begun that is not for them to see. */
    private boolean isKeptFrom(Principal who, UUID checkinId, Opening opening) {
        return opening.mode() == Mode.INTERVIEW
                && !store.find(checkinId)
                        .filter(open -> access.clears(who, Verb.WRITE, opening.personId(), open.labels()))
                        .isPresent();
    }

    private UUID begin(Principal who, Opening opening) {
        var asked = toAsk(who, opening);
        if (asked.isEmpty()) throw new NothingToAsk();
        var now = clock.instant();
        var checkin = opening.begun(Ids.next(), now);
        if (!store.insert(checkin, who.id()))
            return store.open(opening.personId(), opening.answeredBy(), opening.mode())
                    .orElseThrow(NothingToAsk::new);
        for (int i = 0; i < asked.size(); i++)
            responses.insert(ResponseStore.NewResponse.empty(checkin, asked.get(i), i, now));
        return checkin.id();
    }

    private List<Instrument> toAsk(Principal who, Opening opening) {
        var asked = new CheckinStore.Asked(opening.personId(), opening.answeredBy());
        var cleared =
                opening.mode() == Mode.INTERVIEW ? access.cleared(who, Verb.WRITE, opening.personId()) : Cleared.ALL;
        var wanted = store.asked(asked, cleared, clock.instant());
        var site = programs.siteOf(opening.personId()).map(Site::id).orElse(null);
        return wanted.stream()
                .flatMap(id -> questionnaires.findAt(site, id).stream())
                .filter(instrument -> AnsweredBy.namedBy(instrument).contains(opening.answeredBy()))
                .filter(instrument -> mayAsk(instrument, site))
                .toList();
    }

    /** False where the words of what is asked may no longer be shown. */
    private boolean goesOn(UUID checkinId, UUID personId) {
        var site = programs.siteOf(personId).map(Site::id).orElse(null);
        return store.find(checkinId).stream()
                .flatMap(checkin -> checkin.responses().stream())
                .map(response -> questionnaires.get(response.instrumentId(), response.instrumentVersion()))
                .allMatch(instrument -> mayAsk(instrument, site));
    }

    private boolean mayAsk(Instrument instrument, @Nullable UUID site) {
        return questionnaires.mayShowText(instrument, site).granted();
    }
}
