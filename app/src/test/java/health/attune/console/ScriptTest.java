package health.attune.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one command, as far as it goes before the program: a stand-in for Java says with which words it was called. */
class ScriptTest {
    @TempDir
    Path folder;

    @BeforeEach
    void builtAndWithAJavaThatRepeatsItsWords() throws IOException {
        Files.copy(Path.of("..", "attune"), folder.resolve("attune"));
        for (var made : List.of("build/attune", "jdk/bin", "pom.xml", "instruments", "simulator"))
            Files.createDirectories(folder.resolve(made));
        for (var made : List.of("app", "bench", "drill", "fuzz"))
            Files.createDirectories(folder.resolve(made).resolve("target"));
        for (var made : List.of("bench", "drill", "fuzz"))
            Files.writeString(folder.resolve(made).resolve("target/classpath"), "libraries");
        program("javac", "echo javac 25.0.1");
        program("java", "echo \"java $*\"");
        Files.writeString(folder.resolve("build/attune/app.jar"), "");
        Files.writeString(folder.resolve("build/built"), "");
    }

    @ParameterizedTest
    @CsvSource({
        "demo help, demo --help",
        "serve help, serve --help",
        "account help, account --help",
        "account confirm help, account confirm --help",
        "audit help, audit --help",
        "import help, import --help",
        "backup help, backup --help",
        "restore help, restore --help",
        "notices help, notices --help",
        "bench help, health.attune.bench.Bench bench --help",
        "drill help, health.attune.drill.Drill drill --help",
        "drill fuzz help, health.attune.drill.Drill drill fuzz --help",
        "drill fuzz parsers help, health.attune.fuzz.ParserFuzz --help",
        "drill load help, health.attune.drill.load.LoadDrill --help",
        "notices test --to help, notices test --to help"
    })
    void theWordHelpAsksForHelp(String typed, String handedOver) throws Exception {
        var ran = run(typed);
        assertThat(ran.said()).endsWith(" " + handedOver);
        assertThat(ran.code()).isZero();
    }

    @Test
    void checkExplainsItselfAndKnowsNoOptionByAWrongName() throws Exception {
        assertThat(run("check help").said()).startsWith("Usage: attune check");
        var mistyped = run("check --hepl");
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.said())
                .contains("there is no option named '--hepl'")
                .doesNotContain("java");
    }

    private void program(String name, String does) throws IOException {
        var file = Files.writeString(folder.resolve("jdk/bin").resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ran run(String typed) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("sh", folder.resolve("attune").toString()));
        words.addAll(List.of(typed.split(" ")));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment()
                .put("ATTUNE_CHROMIUM", folder.resolve("jdk/bin/java").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said.strip());
    }

    private record Ran(int code, String said) {}
}
