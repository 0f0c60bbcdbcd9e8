package health.attune.alerts.web.steps;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.web.AlertViews;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    /** A step that is being taken. */
    interface Taken {
        void take(Typed typed);
    }

    /** The page with the form, as it stands. */
    interface Form {
        ModelAndView page(Alert alert, Faults faults);
    }

    /** Who takes a step with which alert, on which page. */
    record Who(Principal principal, UUID alertId, Frame frame) {}

    Object take(Who who, Taken step, Form form) {
        var typed = new Typed(new Faults(who.frame().words()));
        try {
            step.take(typed);
        } catch (NotThere notThere) {
            throw notThere;
        } catch (Refusal refused) {
            return refused(who, form, typed.faults(), refused);
        }
        if (typed.faults().isEmpty()) return SeeOther.to("/alerts/" + who.alertId());
        var page = about(who, form.page(show(who), typed.faults()), typed.faults());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView refused(Who who, Form form, Faults faults, Refusal refused) {
        var page = about(who, form.page(show(who), faults), faults).addObject("refusal", refused.in(faults.words()));
        page.setStatus(refused.status());
        return page;
    }

    /** The empty form, for somebody who may act. */
    ModelAndView open(Who who, Form form) {
        var faults = new Faults(who.frame().words());
        return about(who, form.page(show(who), faults), faults);
    }

    Alert show(Who who) {
        return alerts.toActOn(who.principal(), who.alertId());
    }

    /** The alert as it was on the page; none where the form lacks it, which fits no alert. */
    static int version(@Nullable Integer sent) {
        return sent == null ? -1 : sent;
    }

    private ModelAndView about(Who who, ModelAndView page, Faults faults) {
        var alert = show(who);
        return page.addObject("row", views.rows(who.frame(), List.of(alert)).getFirst())
                .addObject("version", alert.version())
                .addObject("faults", faults)
                .addObject("refusal", "");
    }
}
