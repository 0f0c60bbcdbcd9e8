/** The pages on which staff plan check-ins, hand them out, enter what was answered elsewhere, and correct. */
@NullMarked
package health.attune.checkins.web.desk;

import org.jspecify.annotations.NullMarked;
