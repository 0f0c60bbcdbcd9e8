package health.attune.reviews.web.sheet;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.assets.LookBack;
import health.attune.assets.Overviews;
import health.attune.assets.Overviews.Overview;
import health.attune.contacts.Contacts;
import health.attune.contacts.Met;
import health.attune.goals.Goal;
import health.attune.pages.NotThere;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import health.attune.safetyplans.SafetyPlans;
import health.attune.treatments.TreatmentWords;
import health.attune.treatments.Treatments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a consultant needs to know of a person; each module decides what of its own the reader sees. */
@Component
@Transactional
public class ReviewSheets {
    private static final int CONTACTS = 5;

    private final Overviews overviews;
    private final Treatments treatments;
    private final Contacts contacts;
    private final Alerts alerts;
    private final SafetyPlans plans;
    private final Programs programs;
    private final Clock clock;

    ReviewSheets(
            Overviews overviews,
            Treatments treatments,
            Contacts contacts,
            Alerts alerts,
            SafetyPlans plans,
            Programs programs,
            Clock clock) {
        this.overviews = overviews;
        this.treatments = treatments;
        this.contacts = contacts;
        this.alerts = alerts;
        this.plans = plans;
        this.programs = programs;
        this.clock = clock;
    }

    /** Of the last twelve months. */
    public Sheet of(Principal who, UUID personId, Words words) {
        var overview =
                overviews.of(who, personId, LookBack.TWELVE_MONTHS, words).orElseThrow(NotThere::new);
        var zone = programs.zoneOf(personId);
        var said = new TreatmentWords(words, LocalDate.ofInstant(clock.instant(), zone));
        return new Sheet(
                new AreaWords(words, overview).sides(),
                goals(overview),
                treatments.of(who, personId).stream()
                        .map(one -> said.line(one.facts()))
                        .toList(),
                contacts.log(who, personId, CONTACTS).newest().stream()
                        .map(met -> contact(met, zone, words))
                        .toList(),
                alerts.openAbout(who, personId).stream()
                        .map(Alert::id)
                        .map(id -> "/alerts/" + id)
                        .toList(),
                safetyPlan(who, personId, words));
    }

    private static List<String> goals(Overview overview) {
        return overview.goals().goals().stream()
                .filter(goal -> goal.ending() == null)
                .map(Goal::words)
                .toList();
    }

    private static String contact(Met met, ZoneId zone, Words words) {
        var whole = met.whole();
        var day = words.day(day(met.at(), zone));
        var mode = words.say("contacts.mode." + met.mode());
        return whole == null
                ? words.say("reviews.sheet.met", day, mode)
                : words.say("reviews.sheet.contact", day, mode, words.say("contacts.outcome." + whole.outcome()));
    }

    private String safetyPlan(Principal who, UUID personId, Words words) {
        var zone = programs.zoneOf(personId);
        return plans.of(who, personId)
                .map(plan -> words.say("reviews.sheet.plan", words.day(day(plan.writtenAt(), zone))))
                .orElseGet(() -> words.say("reviews.sheet.plan.none"));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
