/** The pages of this module. */
@NullMarked
package health.attune.appointments.web;

import org.jspecify.annotations.NullMarked;
