package health.attune.billing.rules;

import health.attune.instruments.forms.Texts;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All packs that are known; of one payer at most one is in force in any month. */
public record RuleBook(List<Known> packs) {

    /**
     * A pack, and where it stands.
     *
     * @param own whether it is the operator's; else it comes with the service
     */
    public record Known(RulePack pack, String file, boolean own) {}

    public RuleBook {
        packs = List.copyOf(packs);
    }

    /** The pack by which that payer pays for that month; none where there is no such one. */
    public Optional<RulePack> of(String payer, YearMonth month) {
        return packs.stream()
                .map(Known::pack)
                .filter(pack -> pack.payer().equals(payer) && pack.isInForce(month.atDay(1)))
                .findFirst();
    }

    /** The pack of that id; none where it is not known any more. */
    public Optional<RulePack> named(String id) {
        return packs.stream()
                .map(Known::pack)
                .filter(pack -> pack.id().equals(id))
                .findFirst();
    }

    /** The payers by their words, each named as in its latest pack. */
    public Map<String, Texts> payers() {
        var payers = new LinkedHashMap<String, Texts>();
        packs.stream()
                .map(Known::pack)
                .sorted((one, other) ->
                        one.inForce().from().compareTo(other.inForce().from()))
                .forEach(pack -> payers.put(pack.payer(), pack.name()));
        return payers;
    }
}
