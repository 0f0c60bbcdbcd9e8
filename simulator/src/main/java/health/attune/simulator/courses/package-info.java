/** How people fare over time: what they bring, how it moves, and what life does in between. */
@NullMarked
package health.attune.simulator.courses;

import org.jspecify.annotations.NullMarked;
