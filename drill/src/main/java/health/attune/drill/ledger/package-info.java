/** What clients sent and were told, on their own disk before they go on. */
@NullMarked
package health.attune.drill.ledger;

import org.jspecify.annotations.NullMarked;
