/** Pages of signing in, of one's own account, and of the accounts of staff. */
@NullMarked
package health.attune.access.web;

import org.jspecify.annotations.NullMarked;
