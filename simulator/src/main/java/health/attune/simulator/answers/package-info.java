/** How people answer: from what they are like, through each question's own thresholds, to the options they choose. */
@NullMarked
package health.attune.simulator.answers;

import org.jspecify.annotations.NullMarked;
