package health.attune.assets;

import health.attune.assets.MeasureStanding.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A standing as the row it is kept in. */
record StandingRow(UUID personId, Standings.Labeled labeled) {
    static final List<String> COLUMNS = List.of(
            "person_id",
            "domain",
            "labels",
            "change",
            "reason",
            "instrument_id",
            "score_id",
            "baseline",
            "baseline_at",
            "latest",
            "latest_at",
            "reference_group",
            "baseline_t",
            "latest_t",
            "contributors",
            "signals",
            "answered",
            "last_at",
            "measures");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<MeasureStanding>> MEASURES = new TypeReference<>() {};

    /** The table with its columns, as COPY and insert name it. */
    static String table() {
        return "assets.standing (" + String.join(", ", COLUMNS) + ")";
    }

    /** The values in the order of the columns. */
    @Nullable
    Object[] cells() {
        var told = standing().told();
        var scale = standing().scale();
        return new @Nullable Object[] {
            personId,
            standing().domain().id(),
            labeled.labels().words(),
            standing().change().word(),
            standing().reason().word(),
            standing().headline().instrumentId(),
            standing().headline().scoreId(),
            points(told.baseline()),
            at(told.baseline()),
            points(told.latest()),
            at(told.latest()),
            scale == null ? null : scale.group().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            scale == null ? null : scale.baseline(),
            scale == null ? null : scale.latest(),
            contributors(scale),
            standing().noticed().stream().map(StandingRow::word).distinct().toList(),
            standing().answered(),
            standing().lastAt(),
            JSON.writeValueAsString(standing().measures())
        };
    }

    private Standing standing() {
        return labeled.standing();
    }

    static List<MeasureStanding> measures(String json) {
        return JSON.readValue(json, MEASURES);
    }

    private static String word(Noticed noticed) {
        return noticed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Double points(@Nullable Taken taken) {
        return taken == null ? null : taken.points();
    }

    private static @Nullable Instant at(@Nullable Taken taken) {
        return taken == null ? null : taken.at();
    }

    private static List<String> contributors(Standing.@Nullable Scale scale) {
        if (scale == null) return List.of();
        return scale.contributors().stream()
                .map(measure -> measure.instrumentId() + " " + measure.scoreId())
                .toList();
    }
}
