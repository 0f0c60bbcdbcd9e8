/** Makes inputs from samples, gives them to parsers and watches time, memory and what comes back. */
@NullMarked
package health.attune.fuzz.engine;

import org.jspecify.annotations.NullMarked;
