package health.attune.boards;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.boards.Board.Numbers;
import health.attune.boards.Board.Size;
import health.attune.caseload.Caseloads;
import health.attune.contacts.RecentContacts;
import health.attune.programs.Program;
import health.attune.programs.staff.ProgramStaff;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily board of a program: each of its people whose record the reader may open, with what the last 24 hours
 * brought and what the next 24 hours are to bring.
 */
@Component
@Transactional
public class Boards {
    private static final Access.Ask SHOWN = new Access.Ask(Verb.READ, DataClass.RECORD, "daily board");
    private static final Access.Ask ALERTS = new Access.Ask(Verb.READ, DataClass.SAFETY, "alerts on a daily board");
    /** Another subject, so that neither entry stands for the other one. */
    private static final Access.Ask LABELED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected daily board");

    private final BoardReach reach;
    private final ProgramStaff staff;
    private final BoardFacts facts;
    private final Caseloads caseloads;
    private final RecentContacts contacts;
    private final Access access;

    Boards(
            BoardReach reach,
            ProgramStaff staff,
            BoardFacts facts,
            Caseloads caseloads,
            RecentContacts contacts,
            Access access) {
        this.reach = reach;
        this.staff = staff;
        this.facts = facts;
        this.caseloads = caseloads;
        this.contacts = contacts;
        this.access = access;
    }

    /**
     * Which part of which board.
     *
     * @param worker whose people alone are wanted; null for everybody's
     * @param page from 1; one that there is not becomes the nearest
     */
    public record Asked(UUID programId, @Nullable UUID worker, int page) {}

    /** The programs in which the reader works with people. */
    public List<Program> programsOf(Principal who) {
        return staff.programsOf(who);
    }

    public Board show(Principal who, Asked asked) {
        var program = reach.program(who, asked.programId());
        var day = reach.dayOf(program);
        var listed = caseloads.inProgram(who, program.id());
        var all = facts.rows(who, day, listed);
        var wanted = all.stream().filter(of(asked.worker())).toList();
        var size = Size.of(wanted.size(), asked.page(), listed.size() >= Caseloads.MOST);
        var rows = onPage(wanted, size.page());
        return new Board(
                program,
                day,
                withContacts(who, day, rows),
                size,
                Numbers.of(all, day),
                asked.worker(),
                staff.of(program));
    }

    private static Predicate<BoardRow> of(@Nullable UUID worker) {
        return worker == null ? row -> true : row -> row.isOf(worker);
    }

    private static List<BoardRow> onPage(List<BoardRow> rows, int page) {
        return rows.subList((page - 1) * Board.ROWS, Math.min(rows.size(), page * Board.ROWS));
    }

    /** The contacts are read of those alone whom the page shows, and whom it shows is recorded. */
    private List<BoardRow> withContacts(Principal who, BoardDay day, List<BoardRow> rows) {
        var people = rows.stream().map(BoardRow::personId).distinct().toList();
        var recent = contacts.since(who, people, day.from());
        var whole = rows.stream()
                .map(row -> row.with(recent.getOrDefault(row.personId(), List.of())))
                .toList();
        access.recordListed(who, SHOWN, people);
        access.recordListed(who, ALERTS, those(whole, BoardRow::hasAlerts));
        access.recordListed(who, LABELED, those(whole, BoardRow::hasLabels));
        return whole;
    }

    private static List<UUID> those(List<BoardRow> rows, Predicate<BoardRow> which) {
        return rows.stream().filter(which).map(BoardRow::personId).toList();
    }
}
