/** The pages that tell what was imported. */
@NullMarked
package health.attune.imports.web;

import org.jspecify.annotations.NullMarked;
