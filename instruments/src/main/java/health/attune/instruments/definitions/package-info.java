/** Strict reading of definition files: every problem is collected as a sentence with its file and place. */
@NullMarked
package health.attune.instruments.definitions;

import org.jspecify.annotations.NullMarked;
