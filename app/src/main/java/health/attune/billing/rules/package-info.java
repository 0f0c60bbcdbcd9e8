/** What payers pay for in collaborative care, as dated data, and what a month of care comes to by it: pure. */
@NullMarked
package health.attune.billing.rules;

import org.jspecify.annotations.NullMarked;
