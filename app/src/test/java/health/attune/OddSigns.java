package health.attune;

import java.util.List;

/** Text that no database keeps: refused at the door, before any page reads it. */
public final class OddSigns {
    public static final List<String> NEVER_TEXT = List.of("a\0b", "\0", "half \ud800 of a sign", "\udc00");

    private OddSigns() {}
}
