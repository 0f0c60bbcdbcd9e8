/** Sessions in the database: who they belong to, how long they last, and how they end. */
@NullMarked
package health.attune.access.sessions;

import org.jspecify.annotations.NullMarked;
