@NullMarked
package health.attune.simulator;

import org.jspecify.annotations.NullMarked;
