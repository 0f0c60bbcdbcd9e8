package health.attune.access.labels;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The predicate on labels that every query carries which shows what somebody wrote or answered: each label of a row
 * must be cleared for whoever asks.
 *
 * @param condition SQL that is true for a row that may be shown; the table's alias stands in it as {@code %1$s}
 * @param parameters its named parameters, all beginning with {@code cleared_}
 */
public record Cleared(String condition, Map<String, Object> parameters) {
    /** For the person themself, and for what is kept ready and shown to nobody. */
    public static final Cleared ALL = new Cleared("true", Map.of());

    /** Only what has no label. */
    public static final Cleared NONE = new Cleared("%1$s.labels = '{}'", Map.of());

    private static final String SOME = """
            (%1$s.labels = '{}' or %1$s.labels <@ array(
                select cleared.label from FOUND
                    and cleared.relation = any(
                        case when cleared.label like 'alert:%%' then :cleared_alerts else :cleared_records end)))""";

    /** For all whom the account stands to at once; a row then looks for its own person in what was found. */
    private static final String AMONG_ALL =
            "access.cleared_of(:cleared_account) cleared where cleared.cleared_person = %1$s.person_id";

    private static final String OF_ONE =
            "access.cleared_for(:cleared_account, :cleared_person, access.ground_of(:cleared_account)) cleared"
                    + " where true";

    /** The condition for the table of that alias. */
    public String on(String alias) {
        return condition.formatted(alias);
    }

    /**
     * By whose word a label is cleared.
     *
     * @param records the relations, as the database writes them, by which a record is
     * @param alerts those by which an alert is
     */
    public record By(UUID accountId, String[] records, String[] alerts) {}

    /** For rows about many people, each with a {@code person_id}. */
    public static Cleared of(By by) {
        return new Cleared(SOME.replace("FOUND", AMONG_ALL), parameters(by));
    }

    /** For rows about one person, so that it is asked once for all of them. */
    public static Cleared of(By by, UUID personId) {
        var parameters = parameters(by);
        parameters.put("cleared_person", personId);
        return new Cleared(SOME.replace("FOUND", OF_ONE), parameters);
    }

    private static Map<String, Object> parameters(By by) {
        var parameters = new HashMap<String, Object>();
        parameters.put("cleared_account", by.accountId());
        parameters.put("cleared_records", by.records());
        parameters.put("cleared_alerts", by.alerts());
        return parameters;
    }
}
