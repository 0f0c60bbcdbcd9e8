/** The folders that backups are kept in: their names, what is whole, and which of them stay. */
@NullMarked
package health.attune.backups.folders;

import org.jspecify.annotations.NullMarked;
