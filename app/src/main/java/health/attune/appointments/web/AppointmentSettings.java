package health.attune.appointments.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Bookings;
import health.attune.appointments.Needs;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class AppointmentSettings {
    private final Bookings bookings;
    private final Needs needs;
    private final Programs programs;
    private final Accounts accounts;

    AppointmentSettings(Bookings bookings, Needs needs, Programs programs, Accounts accounts) {
        this.bookings = bookings;
        this.needs = needs;
        this.programs = programs;
        this.accounts = accounts;
    }

    /** For a new one. */
    AppointmentSetting of(Principal who, UUID personId, Words words) {
        return setting(who, personId, bookings.places(who, personId), words);
    }

    /** For one that is changed: it stays in its program, and whoever was to be there stays among the choices. */
    AppointmentSetting of(Principal who, Appointment one, Words words) {
        var setting = setting(who, one.personId(), List.of(programs.program(one.programId())), words);
        var workers = new ArrayList<>(setting.workers());
        accounts.staffNames(one.plan().workers()).forEach((id, name) -> {
            if (!setting.workerIds().contains(id.toString())) workers.add(new Option(id.toString(), name));
        });
        return new AppointmentSetting(
                setting.personId(), setting.programs(), setting.zones(), workers, setting.needs());
    }

    private AppointmentSetting setting(Principal who, UUID personId, List<Program> places, Words words) {
        var zones = new HashMap<UUID, ZoneId>();
        places.forEach(
                place -> zones.put(place.id(), programs.site(place.siteId()).zone()));
        return new AppointmentSetting(
                personId,
                places.stream()
                        .map(place -> new Option(place.id().toString(), programs.nameFor(who, place)))
                        .toList(),
                zones,
                workers(who, bookings.workers(places)),
                said(needs.of(who, personId), words));
    }

    private static List<Option> workers(Principal who, Map<UUID, String> named) {
        var sorted = new LinkedHashMap<UUID, String>();
        var own = named.get(who.id());
        if (own != null) sorted.put(who.id(), own);
        named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> sorted.putIfAbsent(one.getKey(), one.getValue()));
        return sorted.entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .toList();
    }

    static List<String> said(Needs.Need need, Words words) {
        var said = new ArrayList<String>();
        for (var language : need.interpreting())
            said.add(words.say(
                    "appointments.need.interpreter",
                    Locale.forLanguageTag(language).getDisplayLanguage(words.locale())));
        if (need.noTransport()) said.add(words.say("appointments.need.transport"));
        if (need.noVoicemail()) said.add(words.say("appointments.need.no-voicemail"));
        return said;
    }
}
