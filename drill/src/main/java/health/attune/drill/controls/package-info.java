/** What must fail: the drill proves on it that it would see what it looks for. */
@NullMarked
package health.attune.drill.controls;

import org.jspecify.annotations.NullMarked;
