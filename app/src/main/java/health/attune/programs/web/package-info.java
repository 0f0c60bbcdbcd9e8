/** The pages of this module. */
@NullMarked
package health.attune.programs.web;

import org.jspecify.annotations.NullMarked;
