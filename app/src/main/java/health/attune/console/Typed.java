package health.attune.console;

import java.nio.file.Path;

/** What is typed names files from where it is typed, wherever the program itself runs. */
public final class Typed {

    private Typed() {}

    public static Path path(Path named) {
        var from = System.getenv("ATTUNE_FROM");
        return from == null ? named : Path.of(from).resolve(named).normalize();
    }
}
