/** The clock of the machine, and how it goes wrong where a fault run wants to see that nothing follows it. */
@NullMarked
package health.attune.database.clocks;

import org.jspecify.annotations.NullMarked;
