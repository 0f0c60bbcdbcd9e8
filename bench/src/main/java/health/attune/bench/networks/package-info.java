/** Networks of any size, and somebody who reads their pages and takes the time. */
@NullMarked
package health.attune.bench.networks;

import org.jspecify.annotations.NullMarked;
