package health.attune.alerts.web.steps;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.handling.Seen;
import health.attune.alerts.web.AlertViews;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of all steps do alike: a step that is refused gives back what was typed, and says why. */
@Component
class StepPages {
    private final Alerts alerts;
    private final AlertViews views;

    StepPages(Alerts alerts, AlertViews views) {
        this.alerts = alerts;
        this.views = views;
    }

    /**
     * A step as somebody takes it.
     *
     * @param version of the alert, as it was on their page; none fits no alert
     * @param read what the form says
     * @param taken what is done with it, where nothing in it is at fault
     */
    record Step<T>(@Nullable Integer version, BiFunction<Alert, Typed, T> read, BiConsumer<Seen, T> taken) {}

    /** The page with the form, as it stands. */
    interface Form {
        ModelAndView page(Alert alert, Faults faults);
    }

    /** Who takes a step with which alert, on which page. */
    record Who(Principal principal, UUID alertId, Frame frame) {}

    <T> Object take(Who who, Step<T> step, Form form) {
        var typed = new Typed(new Faults(who.frame().words()));
        try {
            var said = step.read().apply(show(who), typed);
            if (typed.faults().isEmpty()) step.taken().accept(seen(who, step.version()), said);
        } catch (NotThere notThere) {
            throw notThere;
        } catch (Refusal refused) {
            return refused(who, form, typed.faults(), refused);
        }
        if (typed.faults().isEmpty()) return SeeOther.to("/alerts/" + who.alertId());
        return Again.show(about(who, form.page(show(who), typed.faults()), typed.faults()));
    }

    private ModelAndView refused(Who who, Form form, Faults faults, Refusal refused) {
        return Again.show(
                refused.status(),
                about(who, form.page(show(who), faults), faults).addObject("refusal", refused.in(faults.words())));
    }

    /** The empty form, for somebody who may act. */
    ModelAndView open(Who who, Form form) {
        var faults = new Faults(who.frame().words());
        return about(who, form.page(show(who), faults), faults);
    }

    Alert show(Who who) {
        return alerts.toActOn(who.principal(), who.alertId());
    }

    private static Seen seen(Who who, @Nullable Integer version) {
        return new Seen(who.alertId(), version == null ? -1 : version);
    }

    private ModelAndView about(Who who, ModelAndView page, Faults faults) {
        var alert = show(who);
        return page.addObject("row", views.rows(who.frame(), List.of(alert)).getFirst())
                .addObject("version", alert.version())
                .addObject("faults", faults)
                .addObject("refusal", "");
    }
}
