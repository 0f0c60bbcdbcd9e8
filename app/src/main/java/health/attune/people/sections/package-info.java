/** What other modules put above all else on the first pages: of staff, of a person, and about a person. */
@NamedInterface("sections")
@NullMarked
package health.attune.people.sections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
