package health.attune.caseload;

import health.attune.assets.ChangeWord;
import health.attune.assets.Standing;
import health.attune.instruments.domains.Domain.Axis;
import java.util.Collection;

/**
 * How what a person has, psychologically or socially, moved since the beginning: counted, never blended.
 *
 * @param gains domains with a reliable gain
 * @param losses domains with a reliable loss
 * @param judged domains of which a change can be told at all
 */
public record AssetsMoved(int gains, int losses, int judged) {

    static AssetsMoved of(Collection<Standing> standings, Axis axis) {
        var changes = standings.stream()
                .filter(standing -> standing.domain().axis() == axis)
                .map(Standing::change)
                .toList();
        return new AssetsMoved(count(changes, ChangeWord.GAIN), count(changes, ChangeWord.LOSS), (int)
                changes.stream().filter(ChangeWord::isTold).count());
    }

    private static int count(Collection<ChangeWord> changes, ChangeWord wanted) {
        return (int) changes.stream().filter(change -> change == wanted).count();
    }
}
