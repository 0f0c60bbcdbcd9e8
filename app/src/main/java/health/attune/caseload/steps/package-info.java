/** Steps that are taken with several people of a caseload at once, and how modules above offer one. */
@NamedInterface("steps")
@NullMarked
package health.attune.caseload.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
