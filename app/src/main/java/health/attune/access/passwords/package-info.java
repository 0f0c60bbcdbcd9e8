/** Passwords: which are good enough, and how they are kept. */
@NullMarked
package health.attune.access.passwords;

import org.jspecify.annotations.NullMarked;
