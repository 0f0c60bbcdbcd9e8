package health.attune.programs.web;

import health.attune.database.Ids;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.programs.Discipline;
import health.attune.programs.TeamMember.Colleague;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is chosen to join a team, with the role in which they do. */
record ColleagueChoice(UUID accountId, Discipline discipline) {

    static @Nullable ColleagueChoice of(@Nullable String chosen) {
        if (chosen == null) return null;
        var parts = chosen.split(" ", 2);
        if (parts.length != 2 || !parts[0].matches(Ids.PATTERN)) return null;
        return Discipline.ofRole(parts[1])
                .map(discipline -> new ColleagueChoice(UUID.fromString(parts[0]), discipline))
                .orElse(null);
    }

    static Option option(Colleague colleague, Words words) {
        var role = colleague.discipline().word();
        return new Option(
                colleague.accountId() + " " + role, colleague.name() + ", " + words.say("access.role." + role));
    }
}
