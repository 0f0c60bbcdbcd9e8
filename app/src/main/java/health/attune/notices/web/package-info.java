/** How we reach you: the page of everybody's own ways, and what of them others may see. */
@NullMarked
package health.attune.notices.web;

import org.jspecify.annotations.NullMarked;
