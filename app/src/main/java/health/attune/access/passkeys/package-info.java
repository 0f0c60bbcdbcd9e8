/** Passkeys: keys in people's devices that sign in without a password. Source: W3C Web Authentication, Level 3. */
@NullMarked
package health.attune.access.passkeys;

import org.jspecify.annotations.NullMarked;
