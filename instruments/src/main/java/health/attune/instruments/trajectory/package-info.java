/** Signals that a course of care is worth a conversation, each with its reason. A signal never acts by itself. */
@NullMarked
package health.attune.instruments.trajectory;

import org.jspecify.annotations.NullMarked;
