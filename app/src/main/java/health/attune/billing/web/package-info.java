/** Minutes and codes as pages and as a file, and the rules by which they are judged. */
@NullMarked
package health.attune.billing.web;

import org.jspecify.annotations.NullMarked;
