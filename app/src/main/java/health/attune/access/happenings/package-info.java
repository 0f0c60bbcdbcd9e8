/** What happened to an account that its owner has to know of, told to them wherever they look next. */
@NamedInterface("happenings")
@NullMarked
package health.attune.access.happenings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
