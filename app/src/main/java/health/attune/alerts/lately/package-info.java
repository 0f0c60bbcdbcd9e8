/** How many alerts there are about each of many people, and how many of them nobody has taken. */
@NamedInterface("lately")
@NullMarked
package health.attune.alerts.lately;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
