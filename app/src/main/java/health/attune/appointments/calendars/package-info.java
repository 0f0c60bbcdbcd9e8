/** The days of those who work with people: when they are to be met, taken, away, or free. */
@NullMarked
package health.attune.appointments.calendars;

import org.jspecify.annotations.NullMarked;
