/** Pages on the accounts of staff. */
@NullMarked
package health.attune.access.staff.web;

import org.jspecify.annotations.NullMarked;
