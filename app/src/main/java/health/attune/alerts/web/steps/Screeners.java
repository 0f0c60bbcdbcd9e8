package health.attune.alerts.web.steps;

import health.attune.alerts.Alert;
import health.attune.instruments.About;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.Offer;
import health.attune.questionnaires.Questionnaires;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The questions about the risk of suicide that the person's site may ask: instruments about safety, published for
 * interviews, with rules of their own for what must reach a human. Which they are is told by their definitions, so one
 * that an organization brings under its own licence is offered like one that comes with Attune.
 */
@Component
class Screeners {
    private final Questionnaires questionnaires;
    private final Programs programs;

    Screeners(Questionnaires questionnaires, Programs programs) {
        this.questionnaires = questionnaires;
        this.programs = programs;
    }

    List<Option> of(Alert alert, Words words) {
        var site = programs.siteOf(alert.personId()).map(Site::id);
        return site.map(questionnaires::instrumentsAt).orElse(List.of()).stream()
                .filter(Offer::isOn)
                .map(Offer::instrument)
                .filter(instrument -> instrument.about().area() == About.Area.SAFETY)
                .filter(instrument -> !instrument.safetyRules().isEmpty())
                .filter(instrument -> instrument.about().use().answeredBy().contains(About.AnsweredBy.INTERVIEW))
                .map(instrument -> new Option(
                        instrument.id(),
                        instrument.title().closestTo(words.locale().getLanguage())))
                .toList();
    }
}
