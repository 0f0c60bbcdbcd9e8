/** Waits that grow with each wrong try and never become a lock. */
@NullMarked
package health.attune.access.throttle;

import org.jspecify.annotations.NullMarked;
