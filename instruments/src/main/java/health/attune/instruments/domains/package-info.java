/** Parts of a person's life, each drawn from several instruments on one scale where higher is always better. */
@NullMarked
package health.attune.instruments.domains;

import org.jspecify.annotations.NullMarked;
