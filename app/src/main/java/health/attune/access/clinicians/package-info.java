/** What is for clinicians alone, by the role they hold where a person is served. */
@NamedInterface("clinicians")
@NullMarked
package health.attune.access.clinicians;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
