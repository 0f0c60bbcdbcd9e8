package health.attune.simulator.sites;

import java.time.ZoneId;
import java.util.List;

/**
 * A place where people are served.
 *
 * @param number from 0; the kind of a site follows from it
 */
public record Site(int number, String name, IntegrationModel model, ZoneId zone, String town) {

    private static final List<IntegrationModel> MODELS = List.of(IntegrationModel.values());

    static final ZoneId EAST = ZoneId.of("America/New_York");
    static final ZoneId MIDDLE = ZoneId.of("America/Chicago");

    /** The integration model of the site with that number: each in turn. */
    static IntegrationModel modelOf(int number) {
        return MODELS.get(number % MODELS.size());
    }

    /** Facilitated referral is the far side of the network, an hour behind. */
    static ZoneId zoneOf(IntegrationModel model) {
        return model == IntegrationModel.FACILITATED_REFERRAL ? MIDDLE : EAST;
    }
}
