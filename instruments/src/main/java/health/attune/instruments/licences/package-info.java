/** May these words be shown here? The licence of an instrument, and what a site files to switch one on. */
@NullMarked
package health.attune.instruments.licences;

import org.jspecify.annotations.NullMarked;
