/** The statements by which a program begins to serve many people at once. */
@NullMarked
package health.attune.programs.intake;

import org.jspecify.annotations.NullMarked;
