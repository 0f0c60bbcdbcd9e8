/** What strangers bring: every parser of the product gets made and damaged inputs, the same ones for the same seed. */
@NullMarked
package health.attune.fuzz;

import org.jspecify.annotations.NullMarked;
