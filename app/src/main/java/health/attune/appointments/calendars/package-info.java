/** The days of those who work with people: when they are to be met, taken, away, or free. */
@NamedInterface("calendars")
@NullMarked
package health.attune.appointments.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
