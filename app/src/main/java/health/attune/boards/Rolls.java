package health.attune.boards;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.caseload.Caseloads;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Program;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A planned contact that was not made goes on to the next day, with the reason: said by one worker, once a day. */
@Component
@Transactional
public class Rolls {
    private static final String SUBJECT = "planned contact";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask RECORD = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    private final BoardReach reach;
    private final BoardFacts facts;
    private final RollStore store;
    private final Caseloads caseloads;
    private final Access access;

    Rolls(BoardReach reach, BoardFacts facts, RollStore store, Caseloads caseloads, Access access) {
        this.reach = reach;
        this.facts = facts;
        this.store = store;
        this.caseloads = caseloads;
        this.access = access;
    }

    /** Which episode of whom; a person's id alone never opens one. */
    public record Place(UUID personId, UUID episodeId) {}

    /** How the planned contact stands, for somebody who may say why it was not made. */
    public record Opened(Program program, BoardDay day, BoardRow row) {}

    /**
     * Why it was not made.
     *
     * @param id of the form, so that sending it twice rolls it once
     */
    public record Said(UUID id, String reason, @Nullable String words) {
        private boolean isThe(RollStore.Before before) {
            return before.stands() && before.reason().equals(reason) && Objects.equals(before.words(), words);
        }
    }

    /** Whether the board offers it. */
    public boolean mayRoll(Principal who, UUID personId) {
        return who.isStaff()
                && (access.may(who, WRITE.verb(), WRITE.dataClass(), personId)
                        || access.may(who, RECORD.verb(), RECORD.dataClass(), personId));
    }

    public Opened open(Principal who, Place place) {
        return opened(who, place);
    }

    /**
     * It goes on to the next day.
     *
     * @throws RollRefused where a colleague said so today already, or somebody was met meanwhile
     * @throws AlreadySent where something else was said by that id, or the same and it was taken back
     */
    public void roll(Principal who, Place place, Said said) {
        var opened = opened(who, place);
        requireWriting(who, place, opened);
        var before = store.find(said.id());
        if (before.filter(said::isThe).isPresent()) return;
        if (before.isPresent()) throw new AlreadySent();
        var row = opened.row();
        if (row.rolled().isSaidOn(opened.day().today())) throw RollRefused.already();
        var unmade = row.unmade();
        if (unmade == null) throw RollRefused.nothingStandsOut();
        var roll = new Roll(
                said.id(),
                place.episodeId(),
                opened.day().today(),
                unmade.since(),
                said.reason(),
                said.words(),
                who.name(),
                Labels.NONE);
        if (!store.insert(roll, place.personId(), who.id())) throw RollRefused.already();
    }

    /** What was said today is taken back; the contact stands out as before. */
    public void undo(Principal who, Place place) {
        var opened = opened(who, place);
        requireWriting(who, place, opened);
        store.undo(place.episodeId(), opened.day().today(), who.id());
    }

    private Opened opened(Principal who, Place place) {
        if (!who.isStaff()) throw new NotThere();
        access.require(who, READ.verb(), READ.dataClass(), place.personId(), READ.subject());
        var listed = caseloads
                .inCare(who, place.episodeId())
                .filter(one -> one.row().personId().equals(place.personId()))
                .orElseThrow(NotThere::new);
        access.requireCleared(who, READ, place.personId(), listed.row().labels());
        var program = reach.program(who, listed.row().place().programId());
        var day = reach.dayOf(program);
        return new Opened(program, day, facts.rows(who, day, List.of(listed)).getFirst());
    }

    private void requireWriting(Principal who, Place place, Opened opened) {
        var ask = access.may(who, RECORD.verb(), RECORD.dataClass(), place.personId()) ? RECORD : WRITE;
        if (!access.ask(who, ask, place.personId())) throw new NotThere();
        access.requireCleared(
                who, ask, place.personId(), opened.row().listed().row().labels());
    }
}
