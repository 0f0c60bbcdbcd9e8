@NullMarked
package health.attune.simulator.chance;

import org.jspecify.annotations.NullMarked;
