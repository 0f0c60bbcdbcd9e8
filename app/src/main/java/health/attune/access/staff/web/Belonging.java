package health.attune.access.staff.web;

import health.attune.access.Administration.Reach;
import health.attune.access.WorkPlaces;
import health.attune.access.staff.StaffRow;
import health.attune.pages.forms.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which organization an account belongs to, ready to print.
 *
 * @param name empty for the network
 * @param choice what else it could be; empty unless the reader looks after several
 * @param network whether it could be the network
 */
public record Belonging(@Nullable UUID organizationId, String name, List<Option> choice, boolean network) {

    static Belonging of(StaffRow row, WorkPlaces places, Reach reach) {
        return of(row.organizationId(), places.organizations(), reach);
    }

    /** Of an account that is yet to be made. */
    static Belonging toCome(@Nullable UUID chosen, WorkPlaces places, Reach reach) {
        return of(chosen, places.organizations(), reach);
    }

    private static Belonging of(@Nullable UUID organizationId, Map<UUID, String> names, Reach reach) {
        var choice = names.entrySet().stream()
                .filter(one -> reach.isSeveral() && reach.includes(one.getKey()))
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .toList();
        var name = organizationId == null ? "" : names.getOrDefault(organizationId, "");
        return new Belonging(organizationId, name, choice, reach.everywhere());
    }

    public boolean is(Option option) {
        return organizationId != null && organizationId.toString().equals(option.value());
    }
}
