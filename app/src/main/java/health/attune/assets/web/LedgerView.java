package health.attune.assets.web;

import java.util.List;

/**
 * The ledger: psychological and social assets side by side, symptoms and function under them; never added up.
 *
 * @param summary which domains changed and which did not, by name
 */
public record LedgerView(List<String> summary, List<Column> assets, List<Column> others) {

    /**
     * The domains of one axis.
     *
     * @param notAsked names of domains of which nothing is known yet
     */
    public record Column(String id, String title, String subtitle, List<LedgerRow> rows, List<String> notAsked) {

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    public boolean isEmpty() {
        return assets.stream().allMatch(Column::isEmpty) && others.stream().allMatch(Column::isEmpty);
    }
}
