package health.attune.groups.web;

import health.attune.groups.Group;
import health.attune.pages.forms.Option;
import java.time.ZoneId;
import java.util.List;

/**
 * What the sheet of a session needs to know.
 *
 * @param zone in which hours are told: the site's
 * @param facilitators who may have led it, by account
 * @param members of whom it may tell, by person, in the order of their names
 */
public record SheetSetting(Group group, ZoneId zone, List<Option> facilitators, List<Option> members) {
    public String href() {
        return "/groups/" + group.id();
    }
}
