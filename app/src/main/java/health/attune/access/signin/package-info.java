/** How somebody proves who they are: passwords, second factor, set-up codes, known devices, and waits against guessing. */
@NullMarked
package health.attune.access.signin;

import org.jspecify.annotations.NullMarked;
