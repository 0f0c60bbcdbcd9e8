package health.attune.boards;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Nothing is rolled on: a colleague did so today already, or nothing that was planned stands out. */
public final class RollRefused extends Refusal {
    private static final String ALREADY = "boards.refused.already";

    private RollRefused(String key) {
        super(HttpStatus.CONFLICT, key);
    }

    static RollRefused already() {
        return new RollRefused(ALREADY);
    }

    static RollRefused nothingStandsOut() {
        return new RollRefused("boards.refused.nothing");
    }
}
