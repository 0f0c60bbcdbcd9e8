/** The file that a backup is: a ZIP that is written as it comes, sealed in chunks with a key made from a passphrase. */
@NamedInterface("archive")
@NullMarked
package health.attune.backups.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
