/** Setting up an account, or setting it up anew: one-time codes, and what has to come together before one works. */
@NullMarked
package health.attune.access.setups;

import org.jspecify.annotations.NullMarked;
