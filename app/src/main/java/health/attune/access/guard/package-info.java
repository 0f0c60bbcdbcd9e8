/** What stands before every handler: the policy of its address, headers, tokens of forms, and input that can't be meant. */
@NullMarked
package health.attune.access.guard;

import org.jspecify.annotations.NullMarked;
