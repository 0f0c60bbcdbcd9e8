/** What is logged, and what never is: no person's data, no ids in addresses, no words of errors. */
@NullMarked
package health.attune.operations.logs;

import org.jspecify.annotations.NullMarked;
