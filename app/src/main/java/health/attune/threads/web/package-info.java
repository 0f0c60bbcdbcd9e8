/** The pages of this module. */
@NullMarked
package health.attune.threads.web;

import org.jspecify.annotations.NullMarked;
