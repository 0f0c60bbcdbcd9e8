/** The first page of workers. */
@NullMarked
package health.attune.today.web;

import org.jspecify.annotations.NullMarked;
