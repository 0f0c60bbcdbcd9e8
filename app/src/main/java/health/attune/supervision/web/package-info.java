/** The pages of supervision. */
@NullMarked
package health.attune.supervision.web;

import org.jspecify.annotations.NullMarked;
