/** Rules of questionnaires that raise no alert for a time, because two clinical leaders said so. */
@NamedInterface("suspensions")
@NullMarked
package health.attune.alerts.suspensions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
