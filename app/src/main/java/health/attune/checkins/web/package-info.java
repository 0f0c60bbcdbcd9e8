/** The pages of check-ins. */
@NullMarked
package health.attune.checkins.web;

import org.jspecify.annotations.NullMarked;
