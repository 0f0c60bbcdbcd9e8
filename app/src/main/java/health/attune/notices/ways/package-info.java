/** Where people are reached: addresses they typed themselves and confirmed by a code that was sent there. */
@NullMarked
package health.attune.notices.ways;

import org.jspecify.annotations.NullMarked;
