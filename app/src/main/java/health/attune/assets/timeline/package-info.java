/** Draws a timeline: where on the picture each thing stands, as plain numbers that a template writes down. */
@NullMarked
package health.attune.assets.timeline;

import org.jspecify.annotations.NullMarked;
