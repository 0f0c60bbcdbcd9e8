package health.attune.assets.web;

import java.util.List;

/**
 * The ledger: psychological and social assets side by side, symptoms and function under them; never added up.
 *
 * @param summary which domains changed and which did not, by name
 * @param unjudged domains in which nothing published tells a change from chance
 */
public record LedgerView(List<Sentence> summary, List<Column> assets, List<Column> others, List<LedgerRow> unjudged) {

    /**
     * What is the same of some domains.
     *
     * @param isTold whether it is a finding; otherwise something is missing to find one
     */
    public record Sentence(boolean isTold, String words) {}

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
        return unjudged.isEmpty()
                && assets.stream().allMatch(Column::isEmpty)
                && others.stream().allMatch(Column::isEmpty);
    }
}
