/** The pages of alerts, for those who act on them. */
@NullMarked
package health.attune.alerts.web;

import org.jspecify.annotations.NullMarked;
