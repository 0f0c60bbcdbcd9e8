/** The pages of this module. */
@NullMarked
package health.attune.handoffs.web;

import org.jspecify.annotations.NullMarked;
