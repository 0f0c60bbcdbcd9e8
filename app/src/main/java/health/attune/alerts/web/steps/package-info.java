/** The pages on which staff take the steps with an alert. */
@NullMarked
package health.attune.alerts.web.steps;

import org.jspecify.annotations.NullMarked;
