/** What an operator at the machine does with accounts. */
@NamedInterface("operators")
@NullMarked
package health.attune.access.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
