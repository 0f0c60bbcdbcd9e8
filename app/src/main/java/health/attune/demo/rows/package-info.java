/** How people who are made up become the rows that the live service would have kept of them. */
@NullMarked
package health.attune.demo.rows;

import org.jspecify.annotations.NullMarked;
