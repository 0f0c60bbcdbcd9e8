/** Answers that the database can't take in: kept encrypted on another volume, and filed when it is back. */
@NullMarked
package health.attune.checkins.spool;

import org.jspecify.annotations.NullMarked;
