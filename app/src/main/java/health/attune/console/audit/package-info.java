/** What an operator asks of the audit trail. */
@NullMarked
package health.attune.console.audit;

import org.jspecify.annotations.NullMarked;
