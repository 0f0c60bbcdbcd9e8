package health.attune.appointments.web;

import health.attune.pages.forms.Option;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form about an appointment needs to know.
 *
 * @param programs in which care it may be
 * @param zones of the sites of these programs
 * @param workers who may be met there: whoever writes first, if they work there
 * @param needs what the person needs so that they can come, in sentences
 */
public record AppointmentSetting(
        UUID personId, List<Option> programs, Map<UUID, ZoneId> zones, List<Option> workers, List<String> needs) {

    /** Of the site of that program; of the first one where none is chosen. */
    public ZoneId zone(@Nullable String programId) {
        for (var one : zones.entrySet()) if (one.getKey().toString().equals(programId)) return one.getValue();
        return programs.isEmpty() ? ZoneOffset.UTC : zone(programs.getFirst().value());
    }

    List<String> programIds() {
        return programs.stream().map(Option::value).toList();
    }

    List<String> workerIds() {
        return workers.stream().map(Option::value).toList();
    }
}
