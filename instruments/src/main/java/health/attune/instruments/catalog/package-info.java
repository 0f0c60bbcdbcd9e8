/** The bundled instruments, read from their definitions and checked: a broken definition is refused with sentences. */
@NullMarked
package health.attune.instruments.catalog;

import org.jspecify.annotations.NullMarked;
