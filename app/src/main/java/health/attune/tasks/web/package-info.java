/** The pages of this module. */
@NullMarked
package health.attune.tasks.web;

import org.jspecify.annotations.NullMarked;
