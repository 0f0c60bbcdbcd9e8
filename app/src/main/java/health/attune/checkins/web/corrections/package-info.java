/** The pages on which staff correct scores that came without answers, and withdraw what should not be there. */
@NullMarked
package health.attune.checkins.web.corrections;

import org.jspecify.annotations.NullMarked;
