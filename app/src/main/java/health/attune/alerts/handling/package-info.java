/** What staff do with an alert: take and hand over, assess, plan the next contact, close. */
@NullMarked
package health.attune.alerts.handling;

import org.jspecify.annotations.NullMarked;
