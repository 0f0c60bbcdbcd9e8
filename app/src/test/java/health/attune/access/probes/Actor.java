package health.attune.access.probes;

import health.attune.access.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the fixture who asks.
 *
 * @param name as the rows of {@code access/rows.csv} call them
 * @param who null for a visitor who has not signed in
 */
record Actor(String name, @Nullable Principal who) {

    String kind() {
        return who == null ? "nobody" : who.isStaff() ? "staff" : "person";
    }
}
