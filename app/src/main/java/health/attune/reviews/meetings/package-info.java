/** Meetings in which a consultant and those who care talk over who is in review. */
@NamedInterface("meetings")
@NullMarked
package health.attune.reviews.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
