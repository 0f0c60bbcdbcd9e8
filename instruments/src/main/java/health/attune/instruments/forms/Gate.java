package health.attune.instruments.forms;

import java.util.Map;

/** A published rule that some items are not asked, depending on earlier answers. */
public sealed interface Gate {

    Requirement when();

    /** Whether it decides if this item is asked. */
    boolean concerns(String linkId);

    /**
     * Where {@code when} holds, the items are not asked and count as these values (AUDIT: "Never" answers the rest).
     *
     * @param implied value of each item that is skipped
     */
    record Skip(Requirement when, Map<String, Integer> implied) implements Gate {
        public Skip {
            implied = Map.copyOf(implied);
        }

        @Override
        public boolean concerns(String linkId) {
            return implied.containsKey(linkId);
        }
    }

    /** The item is asked only once {@code when} holds (ASQ item 5); nothing is implied for it. */
    record AskOnly(Requirement when, String linkId) implements Gate {
        @Override
        public boolean concerns(String linkId) {
            return this.linkId.equals(linkId);
        }
    }
}
