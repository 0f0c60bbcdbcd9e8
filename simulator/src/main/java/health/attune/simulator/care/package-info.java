/** What is done: episodes with their teams, what is asked and answered, contacts and goals. */
@NullMarked
package health.attune.simulator.care;

import org.jspecify.annotations.NullMarked;
