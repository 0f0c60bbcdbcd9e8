/** Recovery codes: a few secrets on paper for the day the phone is lost, each of which opens the account once. */
@NullMarked
package health.attune.access.recovery;

import org.jspecify.annotations.NullMarked;
