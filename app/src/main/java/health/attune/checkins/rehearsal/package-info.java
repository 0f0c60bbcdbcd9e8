/** Answers that nobody gave, kept and judged like all others. */
@NamedInterface("rehearsal")
@NullMarked
package health.attune.checkins.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
