/** The pages of calendars. */
@NullMarked
package health.attune.appointments.calendars.web;

import org.jspecify.annotations.NullMarked;
