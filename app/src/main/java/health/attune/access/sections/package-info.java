/** What other modules put on the pages of accounts, which know none of them. */
@NamedInterface("sections")
@NullMarked
package health.attune.access.sections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
