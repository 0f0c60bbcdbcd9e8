package health.attune.circumstances.web;

import health.attune.access.Principal;
import health.attune.circumstances.Circumstance;
import health.attune.circumstances.CircumstanceWords;
import health.attune.circumstances.Told;
import health.attune.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of what was told.
 *
 * @param names of staff, by account
 */
record CircumstanceRows(Words words, Principal reader, ZoneId zone, Map<UUID, String> names) {

    CircumstanceRow row(Told told, Set<UUID> changeable) {
        var what = told.what();
        var href = href(what);
        var ways = new CircumstanceRow.Ways(href, what.lasts() ? href + "/ending" : null, null);
        var by = what.byPerson() ? person() : name(told.by());
        return row(
                what,
                words.say("circumstances.told", by, day(told.at())),
                changeable.contains(what.id()) ? ways : null);
    }

    CircumstanceRow row(Told.Before before, Set<UUID> changeable) {
        var what = before.told().what();
        var key = before.replaced() ? "circumstances.told.anew" : "circumstances.told.withdrawn";
        var undo = new CircumstanceRow.Ways(null, null, href(what) + "/withdrawal");
        boolean mayUndo = before.undoable() && changeable.contains(what.id());
        return row(what, words.say(key, name(before.by()), day(before.at())), mayUndo ? undo : null);
    }

    private CircumstanceRow row(Circumstance what, String told, CircumstanceRow.@Nullable Ways ways) {
        var said = new CircumstanceWords(words);
        return new CircumstanceRow(said.kind(what), what.words(), said.when(what), told, ways);
    }

    private String name(UUID accountId) {
        if (accountId.equals(reader.id())) return words.say("circumstances.by.you");
        var name = names.get(accountId);
        return name == null ? person() : name;
    }

    private String person() {
        return words.say(reader.isStaff() ? "circumstances.by.person" : "circumstances.by.you");
    }

    private String day(Instant at) {
        return words.day(LocalDate.ofInstant(at, zone));
    }

    private static String href(Circumstance what) {
        return CircumstanceList.base(what.personId()) + "/" + what.id();
    }
}
