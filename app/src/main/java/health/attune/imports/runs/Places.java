package health.attune.imports.runs;

import health.attune.access.Principal;
import health.attune.imports.ImportOrder;
import health.attune.imports.mapping.Belonging;
import health.attune.imports.mapping.Mapping;
import health.attune.programs.Intake;
import health.attune.programs.IntegrationModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the people of a file are served. */
@Component
class Places {
    private final Intake intake;

    Places(Intake intake) {
        this.intake = intake;
    }

    /** The run with its place, made where the mapping says so; none where it is not there and may not be made. */
    @Transactional
    public Optional<Run> settled(Principal job, Mapping mapping, ImportOrder.Way way) {
        var belonging = mapping.belonging();
        var names = new Intake.Names(belonging.organization(), belonging.site(), belonging.program());
        var found = intake.find(names);
        if (found.isPresent())
            return Optional.of(
                    new Run(job, mapping, way, found.get(), found.get().zone()));
        var create = belonging.create();
        if (create == null) return Optional.empty();
        if (!way.writes()) return Optional.of(new Run(job, mapping, way, null, create.timeZone()));
        var made = intake.make(job, names, fresh(create));
        return Optional.of(new Run(job, mapping, way, made, made.zone()));
    }

    private static Intake.NewPlace fresh(Belonging.Create create) {
        return new Intake.NewPlace(
                IntegrationModel.ofWord(create.integrationModel()), create.timeZone(), create.neutralName());
    }
}
