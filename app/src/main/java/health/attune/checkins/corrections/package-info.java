/** Takes back what was recorded wrongly: scores entered wrongly, and responses that should not be there at all. */
@NullMarked
package health.attune.checkins.corrections;

import org.jspecify.annotations.NullMarked;
