package health.attune.operations.logs;

/** A message can't look like another line of the log. */
final class OneLine {

    private OneLine() {}

    static String of(String message) {
        return message.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    }
}
