/** Proving anew who one is, before an act that matters: asked for in one place, and nothing typed is lost by it. */
@NullMarked
package health.attune.access.stepup;

import org.jspecify.annotations.NullMarked;
