/** Who works with people in which program. */
@NamedInterface("staff")
@NullMarked
package health.attune.programs.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
