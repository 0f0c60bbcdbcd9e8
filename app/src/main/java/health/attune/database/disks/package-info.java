/** How much room the disks have that Attune writes to, and what is kept of it for what people answer. */
@NamedInterface("disks")
@NullMarked
package health.attune.database.disks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
