/** What items about people say of where they come from, and the condition on it that queries carry. */
@NamedInterface("labels")
@NullMarked
package health.attune.access.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
