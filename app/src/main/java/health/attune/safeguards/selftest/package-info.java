/** The proof, each hour, that the way of an alert is whole; and what staff are told where it is missing. */
@NullMarked
package health.attune.safeguards.selftest;

import org.jspecify.annotations.NullMarked;
