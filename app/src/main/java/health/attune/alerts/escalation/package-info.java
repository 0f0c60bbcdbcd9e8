/** What happens to an alert that nobody acts on in time: it goes on to whoever is next, until somebody does. */
@NullMarked
package health.attune.alerts.escalation;

import org.jspecify.annotations.NullMarked;
