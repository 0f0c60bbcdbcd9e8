/** When somebody stands in a caseload for a reason, and how large one may be: dated data, each with its source. */
@NamedInterface("rules")
@NullMarked
package health.attune.caseload.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
