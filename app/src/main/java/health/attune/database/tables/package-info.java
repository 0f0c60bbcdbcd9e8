/** What tables of several modules have in common, so that it is said once. */
@NamedInterface("tables")
@NullMarked
package health.attune.database.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
