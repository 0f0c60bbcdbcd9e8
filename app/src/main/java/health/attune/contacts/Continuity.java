package health.attune.contacts;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How much a person met the same people: three indices from 0 to 1, where 1 is always the same one. As in BMC Health
 * Services Research 2022 and JABFM; undefined below two contacts.
 *
 * @param contacts how many there were, 2 or more
 * @param most whom they met most often; of equals whoever they met first
 * @param withMost how often
 * @param upc usual provider continuity: the share of whoever they met most often
 * @param coc continuity of care after Bice and Boxerman: how far contacts are concentrated on few
 * @param secon sequential continuity: how often a contact was with the same one as the contact before
 */
public record Continuity(int contacts, UUID most, int withMost, double upc, double coc, double secon) {

    /**
     * From whom somebody met, in the order of time.
     *
     * @param met who of the staff it was at each contact of two people alone
     */
    public static Optional<Continuity> of(List<UUID> met) {
        int n = met.size();
        if (n < 2) return Optional.empty();
        var times = new HashMap<UUID, Integer>();
        met.forEach(one -> times.merge(one, 1, Integer::sum));
        int most = Collections.max(times.values());
        var usual = met.stream()
                .filter(one -> times.getOrDefault(one, 0) == most)
                .findFirst()
                .orElseThrow();
        long squares = times.values().stream().mapToLong(k -> (long) k * k).sum();
        return Optional.of(new Continuity(
                n,
                usual,
                most,
                (double) most / n,
                (squares - n) / ((double) n * (n - 1)),
                (double) sameAsBefore(met) / (n - 1)));
    }

    private static int sameAsBefore(List<UUID> met) {
        int same = 0;
        for (int i = 1; i < met.size(); i++) if (met.get(i).equals(met.get(i - 1))) same++;
        return same;
    }
}
