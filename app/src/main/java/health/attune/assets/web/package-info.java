/** The person's page: the ledger of assets, symptoms and function, the timeline, and its table. */
@NullMarked
package health.attune.assets.web;

import org.jspecify.annotations.NullMarked;
