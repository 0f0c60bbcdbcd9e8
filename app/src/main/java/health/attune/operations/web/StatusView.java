package health.attune.operations.web;

import health.attune.operations.Sign;
import health.attune.operations.Signs;
import health.attune.pages.Words;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** How the service stands, ready to print: what needs somebody first. */
public record StatusView(Signs.Reading reading, String version, Words words) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    public String headline() {
        return words.say("operations.page.headline", waiting());
    }

    public boolean isWell() {
        return waiting() == 0;
    }

    public String readAt() {
        return words.moment(reading.at(), UTC);
    }

    public List<SignRow> rows() {
        return reading.signs().stream()
                .sorted(Comparator.comparing(sign -> !sign.state().needsSomebody()))
                .map(sign -> new SignRow(sign, words))
                .toList();
    }

    private long waiting() {
        return reading.signs().stream()
                .map(Sign::state)
                .filter(Sign.State::needsSomebody)
                .count();
    }
}
