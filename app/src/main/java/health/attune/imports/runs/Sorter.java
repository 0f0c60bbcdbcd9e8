package health.attune.imports.runs;

import health.attune.checkins.History;
import health.attune.imports.csv.Flaw;
import health.attune.imports.rows.Entry;
import health.attune.imports.rows.Filled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells apart what is new, what is here already, what differs, and what stands in the file twice. */
@Component
class Sorter {
    private final LedgerStore ledger;
    private final History history;

    Sorter(LedgerStore ledger, History history) {
        this.ledger = ledger;
        this.history = history;
    }

    List<Sorted> sort(Run run, List<Entry> entries) {
        var marks = new ArrayList<List<Marks>>();
        var firstLine = new HashMap<UUID, Long>();
        for (var entry : entries) {
            var ofEntry = entry.told().stream()
                    .map(told -> Marks.of(run.mapping(), entry, told))
                    .toList();
            ofEntry.forEach(mark -> firstLine.putIfAbsent(mark.key(), entry.line()));
            marks.add(ofEntry);
        }
        var met = ledger.meet(run.id(), firstLine.keySet());
        var known = ledger.find(firstLine.keySet());
        var answered = history.answered(facts(known));
        var sorted = new ArrayList<Sorted>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var ofEntry = marks.get(i);
            boolean twice = ofEntry.stream()
                    .map(Marks::key)
                    .anyMatch(key -> met.contains(key) || !Objects.equals(firstLine.get(key), entry.line()));
            var pieces = pieces(entry, ofEntry, known);
            sorted.add(new Sorted(entry, pieces, twice ? Flaw.of("twice") : flaw(run, pieces, answered)));
        }
        return sorted;
    }

    private static List<UUID> facts(Map<UUID, LedgerStore.Line> known) {
        return known.values().stream().map(LedgerStore.Line::factId).toList();
    }

    private static List<Piece> pieces(Entry entry, List<Marks> marks, Map<UUID, LedgerStore.Line> known) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < marks.size(); i++)
            pieces.add(piece(entry, i, marks.get(i), known.get(marks.get(i).key())));
        return pieces;
    }

    private static Piece piece(Entry entry, int place, Marks marks, LedgerStore.@Nullable Line known) {
        return new Piece(
                entry.told().get(place),
                marks,
                known == null ? null : known.factId(),
                known != null && known.marks().equals(marks));
    }

    private static @Nullable Flaw flaw(Run run, List<Piece> pieces, Set<UUID> answered) {
        for (var piece : pieces)
            if (piece.told() instanceof Filled filled && filled.isOfScores() && piece.isChangedFrom(answered))
                return Flaw.of("score-for-answers", filled.instrument().id());
        if (pieces.stream().anyMatch(piece -> piece.isChanged() && !(piece.told() instanceof Filled)))
            return Flaw.of("changed-care");
        if (!run.way().corrects() && pieces.stream().anyMatch(Piece::isChanged)) return Flaw.of("changed");
        return null;
    }
}
