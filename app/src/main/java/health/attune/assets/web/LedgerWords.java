package health.attune.assets.web;

import health.attune.assets.ChangeWord;
import health.attune.assets.ChangeWord.Reason;
import health.attune.assets.Measures;
import health.attune.assets.Standing;
import health.attune.assets.web.LedgerRow.ChangeView;
import health.attune.assets.web.LedgerView.Column;
import health.attune.assets.web.LedgerView.Sentence;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.domains.Domain.Axis;
import health.attune.instruments.domains.Domains;
import health.attune.pages.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says where a person stands: one row for each domain, never one number. */
record LedgerWords(ScoreWords scores, Measures measures, ZoneId zone, List<Standing> standings) {
    LedgerView ledger() {
        return new LedgerView(
                summary(),
                List.of(column(Axis.PSYCHOLOGICAL_ASSETS), column(Axis.SOCIAL_ASSETS)),
                List.of(column(Axis.SYMPTOMS), column(Axis.FUNCTION), column(Axis.RELATIONSHIP)).stream()
                        .filter(column -> !column.isEmpty())
                        .toList(),
                standings.stream()
                        .filter(LedgerWords::isUnjudged)
                        .map(this::row)
                        .toList());
    }

    private Column column(Axis axis) {
        var id = axis.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var here = standings.stream()
                .filter(standing -> standing.domain().axis() == axis)
                .toList();
        var known = here.stream().map(Standing::domain).toList();
        return new Column(
                id,
                words().say("assets.axis." + id),
                words().say("assets.axis." + id + ".about"),
                here.stream()
                        .filter(standing -> !isUnjudged(standing))
                        .map(this::row)
                        .toList(),
                Domains.bundled().on(axis).stream()
                        .filter(domain -> axis.isAsset() && !known.contains(domain))
                        .map(this::name)
                        .toList());
    }

    /** A sentence for each change word, naming the domains: assets before symptoms, gains before losses. */
    private List<Sentence> summary() {
        var sentences = new ArrayList<Sentence>();
        for (var change : ChangeWord.values()) {
            var names = standings.stream()
                    .filter(standing -> standing.change() == change && !isUnjudged(standing))
                    .map(standing -> name(standing.domain()))
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty())
                sentences.add(new Sentence(change.isTold(), words().say("assets.summary." + change.word(), names)));
        }
        return sentences;
    }

    private LedgerRow row(Standing standing) {
        var told = new StandingWords(scores, measures, zone, standing);
        return new LedgerRow(
                standing.domain().id(),
                name(standing.domain()),
                TimelineWords.hue(standing.domain().axis()),
                told.bar(),
                change(standing),
                told.now(),
                told.start(),
                told.by(),
                told.notes(),
                new DetailWords(scores, measures, zone).of(standing));
    }

    private ChangeView change(Standing standing) {
        var word = standing.change().word();
        var side = standing.domain().axis().isAsset() ? "asset" : "other";
        var said = standing.reason() == Reason.ANSWERED_ONCE ? "once" : word + "." + side;
        var icon = switch (standing.change()) {
            case GAIN -> "trending-up";
            case LOSS -> "trending-down";
            case NO_RELIABLE_CHANGE -> "equal";
            case MIXED -> "arrows-up-down";
            case UNCERTAIN -> "question-mark";
            case NOT_ENOUGH_DATA -> "hourglass";
        };
        return new ChangeView(word, icon, words().say("assets.change." + said));
    }

    /** Where nothing tells a change from chance, more answers would not help: such stands apart, without a word. */
    private static boolean isUnjudged(Standing standing) {
        return standing.change() == ChangeWord.NOT_ENOUGH_DATA && standing.reason() == Reason.NO_RULE;
    }

    private String name(Domain domain) {
        return scores.text(domain.label());
    }

    private Words words() {
        return scores.words();
    }
}
