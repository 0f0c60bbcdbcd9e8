/** Signing in and setting up: the steps, the set-up codes, the known devices, and what owners change themselves. */
@NullMarked
package health.attune.access.signin;

import org.jspecify.annotations.NullMarked;
