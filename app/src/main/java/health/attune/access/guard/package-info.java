/** What stands before every handler: the policy of its address, headers, tokens of forms, unreadable input. */
@NullMarked
package health.attune.access.guard;

import org.jspecify.annotations.NullMarked;
