/** How each member of staff wants to see their list. */
@NullMarked
package health.attune.caseload.views;

import org.jspecify.annotations.NullMarked;
