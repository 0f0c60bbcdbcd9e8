package health.attune.origins.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.origins.Entry;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.programs.Programs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts what is known of each entry into words, its content left out. */
@Component
class EntryRows {
    private final Accounts accounts;
    private final Programs programs;
    private final WorkPlaces workPlaces;

    EntryRows(Accounts accounts, Programs programs, WorkPlaces workPlaces) {
        this.accounts = accounts;
        this.programs = programs;
        this.workPlaces = workPlaces;
    }

    List<EntryRow> of(Principal who, List<Entry> entries, Words words) {
        var authors = accounts.staffNames(entries.stream()
                .map(Entry::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var zone = workPlaces.zoneOf(who);
        return entries.stream()
                .map(entry -> new EntryRow(
                        entry.id(),
                        words.say("origins.kind." + entry.kind()),
                        words.moment(entry.writtenAt(), zone),
                        by(entry, authors, words),
                        options(who, entry)))
                .toList();
    }

    private static String by(Entry entry, Map<UUID, String> authors, Words words) {
        var name = entry.author() == null ? null : authors.get(entry.author());
        return name == null ? words.say("origins.by.other") : words.say("origins.by", name);
    }

    private List<Option> options(Principal who, Entry entry) {
        return entry.programs().stream()
                .map(programs::program)
                .map(program -> new Option(
                        program.id().toString(),
                        programs.site(program.siteId()).name() + ": " + programs.nameFor(who, program)))
                .toList();
    }
}
