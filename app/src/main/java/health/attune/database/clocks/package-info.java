/** The time that counts, and the clock of a machine that a fault run makes go wrong, to see that nothing follows it. */
@NamedInterface("clocks")
@NullMarked
package health.attune.database.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
