/** What was asked and answered on one occasion, kept exactly; the scores it gives; what must reach a human. */
@NullMarked
package health.attune.checkins.responses;

import org.jspecify.annotations.NullMarked;
