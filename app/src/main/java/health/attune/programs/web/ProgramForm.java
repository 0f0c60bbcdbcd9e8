package health.attune.programs.web;

import health.attune.pages.forms.Typed;
import health.attune.programs.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program as it is typed. */
public record ProgramForm(
        @Nullable UUID site,
        @Nullable String name,
        @Nullable String neutralName,
        @Nullable List<String> builds,
        @Nullable Boolean part2,
        @Nullable UUID fallback,
        @Nullable Integer version) {

    static ProgramForm empty(UUID site) {
        return new ProgramForm(site, null, null, List.of(), null, null, 0);
    }

    static ProgramForm of(Program program) {
        return new ProgramForm(
                program.siteId(),
                program.name(),
                program.neutralName(),
                program.builds(),
                program.part2(),
                program.fallbackAccountId(),
                program.version());
    }

    Program read(UUID id, UUID siteId, Typed typed) {
        var chosen = builds == null ? List.<String>of() : builds;
        if (!Program.DOMAINS.containsAll(chosen)) typed.faults().add("builds", "pages.fault.choice");
        return new Program(
                id,
                siteId,
                typed.needed("name", name, 200),
                typed.needed("neutralName", neutralName, 200),
                chosen.stream().filter(Program.DOMAINS::contains).toList(),
                isPart2(),
                fallback,
                version == null ? -1 : version);
    }

    Map<String, @Nullable String> shown() {
        var shown = new LinkedHashMap<String, @Nullable String>();
        shown.put("name", name);
        shown.put("neutralName", neutralName);
        return shown;
    }

    static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "programs.field.program-name");
        labels.put("neutralName", "programs.field.neutral-name");
        return labels;
    }

    ProgramForm on(@Nullable Integer newer) {
        return new ProgramForm(site, name, neutralName, builds, part2, fallback, newer);
    }

    public boolean isPart2() {
        return Boolean.TRUE.equals(part2);
    }

    public boolean doesBuild(String domain) {
        return builds != null && builds.contains(domain);
    }
}
