package health.attune.reviews.web.sheet;

import health.attune.assets.ChangeWord.Reason;
import health.attune.assets.MeasureStanding;
import health.attune.assets.MeasureStanding.Taken;
import health.attune.assets.Overviews.Overview;
import health.attune.assets.Standing;
import health.attune.assets.Timeline.Measured;
import health.attune.instruments.domains.Domain.Axis;
import health.attune.pages.Words;
import health.attune.reviews.web.sheet.Sheet.Area;
import health.attune.reviews.web.sheet.Sheet.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how each area of a life went, in the words of the ledger. */
record AreaWords(Words words, Overview overview) {

    List<Side> sides() {
        return Stream.of(
                        side("reviews.sheet.symptoms", List.of(Axis.SYMPTOMS, Axis.FUNCTION, Axis.RELATIONSHIP)),
                        side(title(Axis.PSYCHOLOGICAL_ASSETS), List.of(Axis.PSYCHOLOGICAL_ASSETS)),
                        side(title(Axis.SOCIAL_ASSETS), List.of(Axis.SOCIAL_ASSETS)))
                .toList();
    }

    private static String title(Axis axis) {
        return "assets.axis." + axis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Side side(String title, List<Axis> axes) {
        return new Side(
                words.say(title),
                overview.standings().stream()
                        .filter(standing -> axes.contains(standing.domain().axis()))
                        .map(this::area)
                        .toList());
    }

    private Area area(Standing standing) {
        var name = standing.domain().label().closestTo(words.locale().getLanguage());
        var change = change(standing);
        var measured = measured(standing);
        var start = start(standing.told());
        var points = measured.map(one -> points(one, start)).orElse("");
        var line = measured.flatMap(
                one -> CourseLine.of(one, start, words.say("reviews.sheet.course", name, points, change)));
        return new Area(name, change, points, line.orElse(null));
    }

    private Optional<Measured> measured(Standing standing) {
        return overview.timeline().courses().stream()
                .filter(course -> course.other() == null)
                .filter(course -> course.measure().equals(standing.headline()))
                .findFirst();
    }

    /** The score from which the change is told; null where that is the latest itself, or none is sure. */
    private static @Nullable Taken start(MeasureStanding standing) {
        var latest = standing.latest();
        return Optional.ofNullable(standing.baseline())
                .filter(start -> latest == null || !start.at().equals(latest.at()))
                .orElse(null);
    }

    /** The one from which the change is told and the latest, with the instrument that they are of. */
    private String points(Measured measured, @Nullable Taken start) {
        var told = CourseLine.told(measured);
        if (told.isEmpty()) return "";
        int decimals = measured.rule().formula().scaling().decimals();
        var latest = words.number(told.getLast().points(), decimals);
        var both = start == null ? latest : words.number(start.points(), decimals) + " → " + latest;
        return words.say(
                "reviews.sheet.points",
                measured.instrument().title().closestTo(words.locale().getLanguage()),
                both,
                words.day(told.getLast().day()));
    }

    private String change(Standing standing) {
        if (standing.reason() == Reason.ANSWERED_ONCE) return words.say("assets.change.once");
        var side = standing.domain().axis().isAsset() ? "asset" : "other";
        return words.say("assets.change." + standing.change().word() + "." + side);
    }
}
