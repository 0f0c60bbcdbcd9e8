/** People who come in numbers from another system. */
@NamedInterface("arrivals")
@NullMarked
package health.attune.people.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
