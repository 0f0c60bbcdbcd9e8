/** What is under way: taken by whichever instance is free, urgent first, tried until it arrives or its time is over. */
@NullMarked
package health.attune.notices.sending;

import org.jspecify.annotations.NullMarked;
