/** How pages are rendered, and the few that belong to no other module: errors, refusals, the choice of language. */
@NullMarked
package health.attune.pages.web;

import org.jspecify.annotations.NullMarked;
