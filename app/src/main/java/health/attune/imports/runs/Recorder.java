package health.attune.imports.runs;

import health.attune.checkins.History;
import health.attune.checkins.PastCheckin;
import health.attune.checkins.PastCheckin.Given;
import health.attune.checkins.PastCheckin.PastResponse;
import health.attune.database.Ids;
import health.attune.imports.csv.Flaw;
import health.attune.imports.rows.Filled;
import health.attune.programs.Intake;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes rows that are fine through the doors of the modules whose facts they are, and into the ledger. */
@Component
class Recorder {
    private final Intake intake;
    private final History history;
    private final CareRecorder care;
    private final LedgerStore ledger;

    Recorder(Intake intake, History history, CareRecorder care, LedgerStore ledger) {
        this.intake = intake;
        this.care = care;
        this.history = history;
        this.ledger = ledger;
    }

    /** A row and whose it is. */
    record Owned(Sorted row, UUID personId) {

        /** The day on which care began, where the row tells of care. */
        private Optional<Intake.Day> enrolled() {
            return row.entry().enrolledOn().map(day -> new Intake.Day(personId, day));
        }
    }

    /**
     * What was written.
     *
     * @param refused rows of which nothing was, and why: what people did here since stands
     */
    record Written(Map<Sorted, Flaw> refused) {

        Sorted settled(Sorted row) {
            var why = refused.get(row);
            return why == null ? row : row.refused(why);
        }
    }

    /** In a dry run nothing is written, and the same is refused. */
    Written record(Run run, List<Owned> rows) {
        var refused = refused(run, rows);
        var fine =
                rows.stream().filter(owned -> !refused.containsKey(owned.row())).toList();
        if (run.way().writes() && !fine.isEmpty()) write(run, fine);
        return new Written(refused);
    }

    private Map<Sorted, Flaw> refused(Run run, List<Owned> rows) {
        var refused = new HashMap<Sorted, Flaw>();
        var ended = ended(run, rows);
        for (var owned : rows) {
            if (isOver(owned, ended)) refused.put(owned.row(), Flaw.of("care-ended"));
            else if (!stand(run, owned)) refused.put(owned.row(), Flaw.of("corrected-here"));
        }
        return refused;
    }

    /** Where the program is still to be made, nobody's care has ended in it. */
    private Map<Intake.Day, Intake.Ended> ended(Run run, List<Owned> rows) {
        var place = run.place();
        return place == null || rows.isEmpty() ? Map.of() : intake.ended(place, enrolled(rows));
    }

    /** Nobody is taken into care again by a row that is refused. */
    private void write(Run run, List<Owned> rows) {
        rows.forEach(owned -> changed(owned).forEach(piece -> correct(run, owned, piece)));
        var episodes = intake.serve(run.job(), Objects.requireNonNull(run.place()), days(rows));
        var past = new ArrayList<PastCheckin>();
        var lines = new ArrayList<LedgerStore.Line>();
        for (var owned : rows) past.addAll(checkins(run, owned, episodes, lines));
        history.record(run.job(), past);
        for (var owned : rows)
            care(run, owned, episodes)
                    .ifPresent(of -> lines.addAll(care.record(of, owned.row().pieces())));
        ledger.insert(run.id(), lines);
    }

    private boolean isOver(Owned owned, Map<Intake.Day, Intake.Ended> ended) {
        return owned.enrolled()
                .filter(day -> care.isOver(day, ended.get(day), owned.row().pieces()))
                .isPresent();
    }

    private static List<Intake.Day> enrolled(List<Owned> rows) {
        return rows.stream().flatMap(owned -> owned.enrolled().stream()).toList();
    }

    private static Optional<CareRecorder.Care> care(Run run, Owned owned, Map<Intake.Day, UUID> episodes) {
        return owned.enrolled()
                .map(episodes::get)
                .map(episode -> new CareRecorder.Care(run, owned.personId(), episode));
    }

    /** All that changed of a row is corrected, or nothing of it: where one piece can't be from here, none is. */
    private boolean stand(Run run, Owned owned) {
        var before = changed(owned).stream()
                .map(piece -> Objects.requireNonNull(piece.before()))
                .collect(Collectors.toSet());
        return history.stand(before, run.mapping().answered().by());
    }

    private static List<Piece> changed(Owned owned) {
        return owned.row().pieces().stream().filter(Piece::isChanged).toList();
    }

    private void correct(Run run, Owned owned, Piece piece) {
        if (!(piece.told() instanceof Filled filled)) throw new IllegalStateException("Only answers are corrected.");
        var response = response(filled);
        var given = given(run, filled.day());
        var correction = new PastCheckin(Ids.next(), owned.personId(), null, given, List.of(response));
        if (!history.correct(run.job(), Objects.requireNonNull(piece.before()), correction))
            throw new IllegalStateException("Nobody supersedes what is locked.");
        ledger.replace(run.id(), new LedgerStore.Line(piece.marks(), response.id()));
    }

    /** One for each day of the row. */
    private static List<PastCheckin> checkins(
            Run run, Owned owned, Map<Intake.Day, UUID> episodes, List<LedgerStore.Line> lines) {
        var byDay = new LinkedHashMap<LocalDate, List<PastResponse>>();
        for (var piece : owned.row().pieces()) {
            if (!piece.isNew() || !(piece.told() instanceof Filled filled)) continue;
            var response = response(filled);
            byDay.computeIfAbsent(filled.day(), day -> new ArrayList<>()).add(response);
            lines.add(new LedgerStore.Line(piece.marks(), response.id()));
        }
        var person = owned.personId();
        var past = new ArrayList<PastCheckin>();
        byDay.forEach((day, responses) -> {
            var episode = episodes.get(new Intake.Day(person, day));
            past.add(new PastCheckin(Ids.next(), person, episode, given(run, day), responses));
        });
        return past;
    }

    private static PastResponse response(Filled filled) {
        if (filled.isOfScores()) return PastResponse.ofScores(Ids.next(), filled.instrument(), filled.known());
        return new PastResponse(Ids.next(), filled.instrument(), filled.answers());
    }

    /** All that is known is the day: noon of the site stands for it. */
    private static Given given(Run run, LocalDate day) {
        var zone = Objects.requireNonNull(run.place()).zone();
        var at = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        var answered = run.mapping().answered();
        return new Given(at, answered.by(), answered.language());
    }

    private static Set<Intake.Day> days(List<Owned> rows) {
        return rows.stream()
                .flatMap(owned -> owned.row().entry().since().map(day -> new Intake.Day(owned.personId(), day)))
                .collect(Collectors.toSet());
    }
}
