/** Requests as no browser sends them, to every address of the packaged product, by everybody. */
@NullMarked
package health.attune.drill.requests;

import org.jspecify.annotations.NullMarked;
