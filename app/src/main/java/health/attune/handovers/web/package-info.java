/** The pages of this module. */
@NullMarked
package health.attune.handovers.web;

import org.jspecify.annotations.NullMarked;
