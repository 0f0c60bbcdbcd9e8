/** The net beneath every query: row-level security on each table about people, made after each migration. */
@NullMarked
package health.attune.access.net;

import org.jspecify.annotations.NullMarked;
