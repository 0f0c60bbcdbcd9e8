package health.attune.alerts.web.suspensions;

import health.attune.access.Principal;
import health.attune.alerts.suspensions.Suspension;
import health.attune.pages.Frame;
import java.util.List;

/** What one leader proposed and another is to decide; its words are made in the language of the page. */
public record AwaitedSuspensions(Principal reader, List<Suspension> awaited, SuspensionWords says) {

    public List<SuspensionRow> rows(Frame frame) {
        return awaited.stream().map(one -> says.row(reader, one, frame.words())).toList();
    }
}
