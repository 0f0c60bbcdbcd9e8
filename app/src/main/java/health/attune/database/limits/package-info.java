/** How long anybody waits for the database, and how what takes longer asks for it. */
@NamedInterface("limits")
@NullMarked
package health.attune.database.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
