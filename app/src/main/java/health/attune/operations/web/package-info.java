/** The page on which administrators see how the service stands. */
@NullMarked
package health.attune.operations.web;

import org.jspecify.annotations.NullMarked;
