/** The clock of the machine, and how it goes wrong when a fault run wants to see that nothing that counts follows it. */
@NullMarked
package health.attune.database.clocks;

import org.jspecify.annotations.NullMarked;
