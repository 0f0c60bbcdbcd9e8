/** The pages of goals. */
@NullMarked
package health.attune.goals.web;

import org.jspecify.annotations.NullMarked;
