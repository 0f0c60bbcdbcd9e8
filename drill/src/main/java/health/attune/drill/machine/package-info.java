/** The machine that all of it runs on, as far as it is to blame itself. */
@NullMarked
package health.attune.drill.machine;

import org.jspecify.annotations.NullMarked;
