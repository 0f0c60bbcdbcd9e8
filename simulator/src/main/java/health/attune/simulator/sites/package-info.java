/** Where care happens and who gives it: sites, programs, posts and the workers who hold them. */
@NullMarked
package health.attune.simulator.sites;

import org.jspecify.annotations.NullMarked;
