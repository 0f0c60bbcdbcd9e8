/** What a finished check-in tells the person: what changed since the start, how sure that is, what happens next. */
@NullMarked
package health.attune.checkins.results;

import org.jspecify.annotations.NullMarked;
