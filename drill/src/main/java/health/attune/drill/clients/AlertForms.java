package health.attune.drill.clients;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The forms in which a clinician judges an alert and plans the next contact, as their browser shows and sends them. */
public record AlertForms(Visitor browser, UUID alert) {
    private static final Pattern WITH = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    public Answer assess() throws IOException {
        return send(
                open("assessment"),
                Map.of("risk", "low", "words", "Spoke for half an hour.", "means", "yes", "present", "Their sister"));
    }

    /** By phone, with whoever sends it, at that time of the site. */
    public Answer plan(LocalDateTime at) throws IOException {
        var form = open("follow-up");
        var fields = Map.of(
                "with",
                form.page().find(WITH).orElse(""),
                "mode",
                "phone",
                "day",
                at.toLocalDate().toString(),
                "time",
                at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        return send(form, fields);
    }

    private record Form(String path, Answer page) {}

    private Form open(String step) throws IOException {
        var path = "/alerts/" + alert + "/" + step;
        return new Form(path, browser.open(path));
    }

    private Answer send(Form form, Map<String, String> typed) throws IOException {
        var fields = new LinkedHashMap<>(typed);
        fields.put("version", form.page().field("version").orElse(""));
        return browser.post(form.path(), fields);
    }
}
