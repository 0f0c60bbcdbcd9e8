/** When somebody stands in a caseload for a reason: dated data, each with its source. */
@NullMarked
package health.attune.caseload.rules;

import org.jspecify.annotations.NullMarked;
