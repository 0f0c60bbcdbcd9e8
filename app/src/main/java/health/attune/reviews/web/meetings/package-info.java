/** Pages of the meetings in which reviews are talked over. */
@NullMarked
package health.attune.reviews.web.meetings;

import org.jspecify.annotations.NullMarked;
