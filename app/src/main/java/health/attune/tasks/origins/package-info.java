/** What tasks come from of the modules below, which know of no tasks. */
@NullMarked
package health.attune.tasks.origins;

import org.jspecify.annotations.NullMarked;
