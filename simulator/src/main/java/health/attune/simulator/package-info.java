/** Synthetic people, clinics and programs, the same again for the same seed. */
@NullMarked
package health.attune.simulator;

import org.jspecify.annotations.NullMarked;
