package health.attune.contacts.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.forms.Option;
import health.attune.programs.CareTeams;
import health.attune.programs.Programs;
import health.attune.programs.TeamMember;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class Settings {
    private final Programs programs;
    private final CareTeams teams;
    private final Accounts accounts;

    Settings(Programs programs, CareTeams teams, Accounts accounts) {
        this.programs = programs;
        this.teams = teams;
        this.accounts = accounts;
    }

    /** For an entry that names somebody of the staff already, who stays among the choices. */
    Setting of(Principal who, UUID personId, UUID named) {
        var ids = new LinkedHashSet<UUID>();
        ids.add(who.id());
        teams.of(who, personId).stream().filter(TeamMember::isNow).forEach(member -> ids.add(member.accountId()));
        ids.add(named);
        var names = accounts.staffNames(ids);
        var colleagues = new ArrayList<Option>();
        for (var id : ids) {
            var name = names.get(id);
            if (name != null) colleagues.add(new Option(id.toString(), name));
        }
        return new Setting(personId, programs.zoneOf(personId), colleagues);
    }
}
