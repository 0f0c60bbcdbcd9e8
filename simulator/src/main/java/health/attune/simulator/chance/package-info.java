/** Chance that is the same again: numbers drawn from named branches of one seed. */
@NullMarked
package health.attune.simulator.chance;

import org.jspecify.annotations.NullMarked;
