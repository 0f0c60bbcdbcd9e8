/** What clients were told beside what stands in the database, by statements of the drill's own. */
@NullMarked
package health.attune.drill.verdict;

import org.jspecify.annotations.NullMarked;
