package health.attune.relapseplans;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A plan says something, and of days to come. */
public final class PlanRefused extends Refusal {
    private final String key;
    private final boolean isOfDay;

    private PlanRefused(String key, boolean isOfDay) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, key);
        this.key = key;
        this.isOfDay = isOfDay;
    }

    static PlanRefused empty() {
        return new PlanRefused("relapseplans.refused.empty", false);
    }

    static PlanRefused over() {
        return new PlanRefused("relapseplans.refused.over", true);
    }

    public String key() {
        return key;
    }

    /** Whether it is about the day until which they meet. */
    public boolean isOfDay() {
        return isOfDay;
    }
}
