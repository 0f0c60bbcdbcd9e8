/** Every parser of the product that takes a file or a text from outside, with samples of what it reads. */
@NullMarked
package health.attune.fuzz.parsers;

import org.jspecify.annotations.NullMarked;
