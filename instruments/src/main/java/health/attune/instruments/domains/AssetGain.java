package health.attune.instruments.domains;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * What somebody gained and lost in psychosocial assets: our own index, shown beside the change of symptoms and never
 * added into it.
 *
 * @param gains      asset domains with a reliable gain
 * @param losses     asset domains with a reliable loss
 * @param judged     asset domains of which a reliable change could be judged at all
 * @param meanDeltaT mean difference of T scores over the asset domains that have one; positive is better
 */
public record AssetGain(int gains, int losses, int judged, OptionalDouble meanDeltaT) {

    /** Changes of other axes are left out. */
    public static AssetGain of(Collection<DomainChange> changes) {
        var assets = changes.stream().filter(c -> c.domain().axis().isAsset()).toList();
        var judged = assets.stream()
                .map(DomainChange::outcome)
                .filter(o -> o != DomainChange.Outcome.NOT_ENOUGH_DATA && o != DomainChange.Outcome.UNCERTAIN)
                .toList();
        return new AssetGain(
                (int) judged.stream()
                        .filter(o -> o == DomainChange.Outcome.GAIN)
                        .count(),
                (int) judged.stream()
                        .filter(o -> o == DomainChange.Outcome.LOSS)
                        .count(),
                judged.size(),
                assets.stream().flatMapToDouble(c -> c.deltaT().stream()).average());
    }

    /** Gains minus losses. */
    public int net() {
        return gains - losses;
    }
}
