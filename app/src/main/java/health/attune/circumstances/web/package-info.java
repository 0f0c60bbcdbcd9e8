/** The pages of this module. */
@NullMarked
package health.attune.circumstances.web;

import org.jspecify.annotations.NullMarked;
