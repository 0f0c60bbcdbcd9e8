/** The pages on which clinical leaders suspend a rule, and on which what it holds back is read. */
@NullMarked
package health.attune.alerts.web.suspensions;

import org.jspecify.annotations.NullMarked;
