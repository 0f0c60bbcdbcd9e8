/** The mapping file: what the columns of a table mean, written by the people who know it, and checked to the letter. */
@NullMarked
package health.attune.imports.mapping;

import org.jspecify.annotations.NullMarked;
