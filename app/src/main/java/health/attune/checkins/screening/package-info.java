/** Interviews about the risk of suicide, held because of an alert, and what was answered before it. */
@NullMarked
package health.attune.checkins.screening;

import org.jspecify.annotations.NullMarked;
