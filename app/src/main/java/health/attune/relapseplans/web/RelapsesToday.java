package health.attune.relapseplans.web;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.relapseplans.RelapseLists;
import health.attune.relapseplans.RelapseLists.Line;
import health.attune.relapseplans.RelapseLists.Step;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.About;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who relapsed and was not met since, whose agreed months are over, and with whom a plan can be made. */
@Component
@Order(15)
class RelapsesToday implements Waiting {
    private static final int SHOWN = 4;

    private final RelapseLists lists;

    RelapsesToday(RelapseLists lists) {
        this.lists = lists;
    }

    @Override
    public String source() {
        return "relapseplans.list";
    }

    /** The contacts of those who stay well are told by the caseload once they are due. */
    @Override
    public Waits forWorker(Principal who, Words words) {
        var items = lists.mine(who).stream()
                .filter(line -> line.step() != Step.STAYS_WELL)
                .map(line -> item(line, words))
                .toList();
        return Waits.first(SHOWN, items, Kind.PERSON, "/relapse-plans");
    }

    private static WaitingItem item(Line line, Words words) {
        var called = line.listed().person().called();
        var about = line.listed().row().labels().isEmpty()
                ? About.of(called, DataClass.RECORD)
                : About.of(called, DataClass.RECORD, DataClass.SUBSTANCE_USE_RECORD);
        return new WaitingItem(
                line.episodeId(),
                Kind.PERSON,
                line.step() == Step.CAME_BACK ? Urgency.PRESSING : Urgency.USUAL,
                about,
                StepWords.said(line, words),
                StepWords.href(line),
                null);
    }
}
