package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.attune.Attune;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the house: which module may use which, and that each has the same name in every tree. */
class ModulesTest {
    private static final ApplicationModules MODULES =
            ApplicationModules.of(Attune.class, location -> location.contains("/app/target/classes/"));

    @Test
    void modulesUseEachOtherOnlyByTheirDoorsAndDownward() {
        MODULES.verify();
    }

    @Test
    void aTemplateUsesOnlyItsOwnModuleAndTheFrame() {
        var templates = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("gg.jte.generated.precompiled");
        assertThat(templates).isNotEmpty();
        var strays = new TreeSet<String>();
        for (JavaClass template : templates) {
            var module = template.getPackageName()
                    .replace("gg.jte.generated.precompiled.", "")
                    .split("\\.", -1)[0];
            for (var used : template.getDirectDependenciesFromSelf()) {
                var target = used.getTargetClass().getPackageName();
                if (target.startsWith("health.attune.")
                        && !target.startsWith("health.attune." + module)
                        && !target.startsWith("health.attune.pages")
                        && !target.startsWith("health.attune.instruments"))
                    strays.add(template.getSimpleName() + " uses "
                            + used.getTargetClass().getName());
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void aModuleHasTheSameNameInEveryTree() throws IOException {
        var modules = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toSet());
        var templates = names(Path.of("src/main/jte"));
        templates.remove("layout");
        assertThat(modules)
                .containsAll(templates)
                .containsAll(names(Path.of("src/main/resources/db/migration")))
                .containsAll(names(Path.of("src/main/resources/access/routes")))
                .containsAll(names(Path.of("src/main/resources/messages")));
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString().replaceAll("(_es)?\\.\\w+$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
