/** The faults, one class each. */
@NullMarked
package health.attune.drill.faults;

import org.jspecify.annotations.NullMarked;
