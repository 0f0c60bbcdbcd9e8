/** The page on which a person reads who has looked. */
@NullMarked
package health.attune.looks.web;

import org.jspecify.annotations.NullMarked;
