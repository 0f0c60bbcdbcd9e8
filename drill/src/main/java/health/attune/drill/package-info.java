/** Faults of every kind against the packaged product, judged by what its clients were told. */
@NullMarked
package health.attune.drill;

import org.jspecify.annotations.NullMarked;
