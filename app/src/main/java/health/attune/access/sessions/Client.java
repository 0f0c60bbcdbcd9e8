package health.attune.access.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a browser and its system from what it says of itself, well enough for its owner to recognize it. */
public final class Client {
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "FxiOS", "Chrome", "CriOS", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "CrOS", "Linux");

    private Client() {}

    public static String of(@Nullable String agent) {
        if (agent == null) return "";
        return (first(BROWSERS, agent) + " · " + first(SYSTEMS, agent)).replaceAll("^ · | · $", "");
    }

    private static String first(List<String> known, String agent) {
        return known.stream()
                .filter(agent::contains)
                .findFirst()
                .map(name -> switch (name) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    case "FxiOS" -> "Firefox";
                    case "CriOS" -> "Chrome";
                    case "CrOS" -> "ChromeOS";
                    case "Mac OS" -> "Mac";
                    default -> name;
                })
                .orElse("");
    }
}
