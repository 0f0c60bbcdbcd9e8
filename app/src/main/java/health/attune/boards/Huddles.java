package health.attune.boards;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.boards.Huddle.Away;
import health.attune.boards.Huddle.Here;
import health.attune.handoffs.OpenSlots;
import health.attune.pages.ChangedMeanwhile;
import health.attune.programs.Program;
import health.attune.programs.staff.ProgramStaff;
import health.attune.rosters.Absence;
import health.attune.rosters.Duty;
import health.attune.rosters.Rosters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The huddle of a program: who is there today, and a short note that those who work there write and read. */
@Component
@Transactional
public class Huddles {
    private static final int DAYS_OF_USE = 14;

    private final BoardReach reach;
    private final ProgramStaff programStaff;
    private final HuddleStore store;
    private final Rosters rosters;
    private final OpenSlots slots;
    private final Accounts accounts;

    Huddles(
            BoardReach reach,
            ProgramStaff programStaff,
            HuddleStore store,
            Rosters rosters,
            OpenSlots slots,
            Accounts accounts) {
        this.reach = reach;
        this.programStaff = programStaff;
        this.store = store;
        this.rosters = rosters;
        this.slots = slots;
        this.accounts = accounts;
    }

    public Huddle show(Principal who, UUID programId) {
        var program = reach.program(who, programId);
        var day = reach.dayOf(program);
        var staff = programStaff.of(program);
        var seen = rosters.sites(who).stream()
                .filter(site -> site.id().equals(program.siteId()))
                .findFirst()
                .map(site -> rosters.see(who, site.id()));
        var absent = seen.map(Rosters.Seen::absences).orElse(List.of()).stream()
                .filter(absence -> staff.containsKey(absence.accountId()) && holds(absence, day))
                .toList();
        var duties =
                seen.map(one -> one.roster().between(day.now(), endOf(day))).orElse(List.of());
        return new Huddle(
                here(staff, absent, duties),
                away(staff, absent),
                seen.isPresent(),
                openTimes(who, program, day),
                today(program, day.today()),
                store.last(program.id(), day.today().minusDays(1)));
    }

    private static boolean holds(Absence absence, BoardDay day) {
        return !absence.from().isAfter(day.now()) && absence.until().isAfter(day.now());
    }

    private static Instant endOf(BoardDay day) {
        return day.beginning(day.today().plusDays(1));
    }

    private static List<Here> here(Map<UUID, String> staff, List<Absence> absent, List<Duty> duties) {
        var away = absent.stream().map(Absence::accountId).collect(Collectors.toSet());
        var onDuty = duties.stream().map(Duty::accountId).collect(Collectors.toSet());
        return staff.entrySet().stream()
                .filter(one -> !away.contains(one.getKey()))
                .map(one -> new Here(one.getKey(), one.getValue(), onDuty.contains(one.getKey())))
                .toList();
    }

    private List<Away> away(Map<UUID, String> staff, List<Absence> absent) {
        var covers = accounts.staffNames(absent.stream()
                .flatMap(absence -> Optional.ofNullable(absence.coverId()).stream())
                .toList());
        return absent.stream()
                .map(absence -> new Away(
                        staff.getOrDefault(absence.accountId(), ""),
                        absence,
                        Optional.ofNullable(absence.coverId()).map(covers::get).orElse("")))
                .toList();
    }

    private int openTimes(Principal who, Program program, BoardDay day) {
        return (int) slots.freeIn(who, program.id()).stream()
                .filter(slot -> slot.startsAt().isBefore(endOf(day)))
                .count();
    }

    private HuddleNote today(Program program, LocalDate today) {
        return store.last(program.id(), today)
                .filter(note -> note.day().equals(today))
                .orElseGet(() -> HuddleNote.none(today));
    }

    /** A program whose team goes through its day together, and has not written today that it did. */
    public record ToCome(Program program, BoardDay day) {}

    /** Of the programs in which the reader works; a team that wrote nothing for two weeks does without. */
    public List<ToCome> toCome(Principal who) {
        var programs = programStaff.programsOf(who);
        var last = store.lastDays(programs.stream().map(Program::id).toList());
        return programs.stream()
                .filter(program -> last.containsKey(program.id()))
                .map(program -> new ToCome(program, reach.dayOf(program)))
                .filter(one -> isToCome(last.get(one.program().id()), one.day().today()))
                .toList();
    }

    private static boolean isToCome(@Nullable LocalDate written, LocalDate today) {
        return written != null && written.isBefore(today) && !written.isBefore(today.minusDays(DAYS_OF_USE));
    }

    /** The note of today with all its versions, the newest first. */
    public record Opened(Program program, BoardDay day, HuddleNote note, List<HuddleNote> versions) {}

    public Opened open(Principal who, UUID programId) {
        var program = reach.program(who, programId);
        var day = reach.dayOf(program);
        var versions = store.versions(program.id(), day.today());
        var note = versions.isEmpty() ? HuddleNote.none(day.today()) : versions.getFirst();
        return new Opened(program, day, note, versions);
    }

    /**
     * The same words again are no new version.
     *
     * @throws ChangedMeanwhile where somebody else wrote after that version
     */
    public void write(Principal who, UUID programId, String words, int version) {
        var opened = open(who, programId);
        if (opened.note().words().equals(words)) return;
        var note = new HuddleNote(opened.day().today(), version + 1, words, who.name(), null);
        if (version != opened.note().version() || !store.insert(programId, note, who.id()))
            throw new ChangedMeanwhile();
    }
}
