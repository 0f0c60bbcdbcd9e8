package health.attune.instruments.definitions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;

/** Why a text is no YAML or no JSON, and where, in words for whoever wrote it and not of the libraries that tried. */
public final class Unreadable {
    private static final Pattern TWICE = Pattern.compile("Duplicate .*property (\".*\")", Pattern.DOTALL);
    /** Where a message goes on with what is of use to programmers alone. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\s*(\\(start marker|\\(java\\.|\\[Source|`|\\(code |\\(\\(CTRL-CHAR|: base64 variant"
                    + "|:? ?was expecting \\(JSON).*",
            Pattern.DOTALL);

    private Unreadable() {}

    /** The problem with its line, such as {@code found unexpected end of stream}. */
    public static void add(Problems problems, String what, JacksonException broken) {
        problems.add(where(broken), what + ": " + reason(broken) + ".");
    }

    private static String where(JacksonException broken) {
        var mark = marked(broken).flatMap(MarkedYamlEngineException::getProblemMark);
        if (mark.isPresent()) return "line " + (mark.get().getLine() + 1);
        var location = broken.getLocation();
        return location == null ? "" : "line " + location.getLineNr();
    }

    private static String reason(JacksonException broken) {
        if (broken instanceof StreamConstraintsException)
            return broken.getOriginalMessage().contains("depth")
                    ? "it is nested too deeply"
                    : "a word or a number in it is too long";
        if (broken instanceof DatabindException) return "something follows behind its end";
        var marked = marked(broken);
        if (marked.isPresent()) return marked.get().getProblem();
        var message = String.valueOf(broken.getOriginalMessage());
        var twice = TWICE.matcher(message);
        if (twice.matches()) return "the name " + twice.group(1) + " is there twice";
        var words = INSIDES.matcher(message).replaceFirst("").replaceFirst("[.:]$", "");
        return words.isBlank() ? "it holds what does not belong there" : words;
    }

    private static Optional<MarkedYamlEngineException> marked(JacksonException broken) {
        return broken.getCause() instanceof MarkedYamlEngineException marked ? Optional.of(marked) : Optional.empty();
    }
}
