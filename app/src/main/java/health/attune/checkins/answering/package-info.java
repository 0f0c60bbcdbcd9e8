/** Answering a check-in: one question after the other, skipped, changed, reviewed, finished. */
@NullMarked
package health.attune.checkins.answering;

import org.jspecify.annotations.NullMarked;
