/** The second finder: which alerts must there be, told from what is stored alone and by code of its own. */
@NullMarked
package health.attune.safeguards.finder;

import org.jspecify.annotations.NullMarked;
