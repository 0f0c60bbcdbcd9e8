/** What a row says once the mapping is laid over it: whose it is, of which day, and which answers; or why not. */
@NullMarked
package health.attune.imports.rows;

import org.jspecify.annotations.NullMarked;
