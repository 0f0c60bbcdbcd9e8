package health.attune.checkins.screening;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Checkins;
import health.attune.checkins.Mode;
import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.ResponseStore;
import health.attune.database.Ids;
import health.attune.instruments.About;
import health.attune.instruments.Instrument;
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

/** Begins interviews about the risk of suicide, from the alert they are held because of. */
@Component
@Transactional
public class Interviews {
    private final Alerts alerts;
    private final CheckinStore checkins;
    private final ResponseStore responses;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Clock clock;

    Interviews(
            Alerts alerts,
            CheckinStore checkins,
            ResponseStore responses,
            Questionnaires questionnaires,
            Programs programs,
            Clock clock) {
        this.alerts = alerts;
        this.checkins = checkins;
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * Opens the interview, or goes on with the one that the same member of staff has open; returns the check-in. What
     * others asked and did not finish is left, and was judged answer by answer.
     *
     * @param language of the pages
     */
    public UUID begin(Principal who, UUID alertId, String instrumentId, String language) {
        var alert = alerts.toActOn(who, alertId);
        if (!checkins.isLiving(alert.personId())) throw new Checkins.NobodyToAsk();
        var instrument = screener(alert, instrumentId);
        var open = checkins.open(alert.personId(), AnsweredBy.CLINICIAN, Mode.INTERVIEW);
        if (open.isPresent() && goesOn(who, open.get(), alertId, instrument)) return open.get();
        var now = clock.instant();
        open.ifPresent(left -> checkins.leave(left, now));
        var checkin = new Checkin(
                Ids.next(),
                alert.personId(),
                AnsweredBy.CLINICIAN,
                Mode.INTERVIEW,
                language,
                now,
                null,
                null,
                List.of());
        if (!checkins.insert(checkin, who.id())) throw new NotThere();
        checkins.becauseOf(checkin.id(), alertId);
        responses.insert(ResponseStore.NewResponse.empty(checkin, instrument, 0, now));
        return checkin.id();
    }

    private boolean goesOn(Principal who, UUID checkinId, UUID alertId, Instrument instrument) {
        boolean same = checkins.find(checkinId).stream()
                .flatMap(checkin -> checkin.responses().stream())
                .anyMatch(response -> response.instrumentId().equals(instrument.id()));
        return same
                && checkins.alertOf(checkinId).filter(alertId::equals).isPresent()
                && checkins.isHeldBy(checkinId, who.id());
    }

    /** One that is published about safety, for interviews, and whose words the site may show. */
    private Instrument screener(Alert alert, String instrumentId) {
        var site = programs.siteOf(alert.personId()).map(Site::id).orElse(null);
        return Optional.of(instrumentId)
                .flatMap(id -> questionnaires.findAt(site, id))
                .filter(instrument -> instrument.about().area() == About.Area.SAFETY)
                .filter(instrument -> AnsweredBy.namedBy(instrument).contains(AnsweredBy.CLINICIAN))
                .filter(instrument ->
                        questionnaires.mayShowText(instrument, site).granted())
                .orElseThrow(NotThere::new);
    }
}
