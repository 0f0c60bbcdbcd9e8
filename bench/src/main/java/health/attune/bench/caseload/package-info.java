/** How long a caseload of five hundred takes, beside its rows read bare and in networks of other sizes. */
@NullMarked
package health.attune.bench.caseload;

import org.jspecify.annotations.NullMarked;
