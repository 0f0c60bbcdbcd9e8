/** The pages of this module. */
@NullMarked
package health.attune.boards.web;

import org.jspecify.annotations.NullMarked;
