/** The list of a worker's people as pages and as a file. */
@NullMarked
package health.attune.caseload.web;

import org.jspecify.annotations.NullMarked;
