/** Who the people are: names, languages, addresses, wishes, and their own words. */
@NullMarked
package health.attune.simulator.persons;

import org.jspecify.annotations.NullMarked;
