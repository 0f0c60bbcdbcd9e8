package health.attune.instruments.forms;

import java.util.Map;

/** A published rule that some items are not asked, depending on earlier answers. */
public sealed interface Gate {

    Requirement when();

    /**
     * Where {@code when} holds, the items are not asked and count as these values (AUDIT: "Never" answers the rest).
     *
     * @param implied value of each item that is skipped
     */
    record Skip(Requirement when, Map<String, Integer> implied) implements Gate {
        public Skip {
            implied = Map.copyOf(implied);
        }
    }

    /** The item is asked only once {@code when} holds (ASQ item 5); nothing is implied for it. */
    record AskOnly(Requirement when, String linkId) implements Gate {}
}
