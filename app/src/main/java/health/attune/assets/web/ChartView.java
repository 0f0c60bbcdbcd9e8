package health.attune.assets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a timeline for the script that draws it, with every word it says. */
public record ChartView(
        String from, String until, String language, List<LaneFacts> lanes, List<PanelFacts> panels, ChartWord words) {

    /** What of one kind happened. */
    public record LaneFacts(String kind, String name, List<EntryFacts> entries) {}

    /** From a day to a day; the same day for what happened once. */
    public record EntryFacts(String from, String until, String text) {}

    /** One score over time. */
    public record PanelFacts(
            String name, String measure, String hue, Range range, List<BandFacts> bands, List<DotFacts> dots) {}

    /** What is possible, and whether more is worse, so that better is drawn up. */
    public record Range(double low, double high, boolean moreIsWorse) {}

    /** A band up to where the next one begins, points. */
    public record BandFacts(String name, double low, double high) {}

    /** An answer; its value is null where too little was answered. */
    public record DotFacts(String day, @Nullable Double value, String sureness, String text) {}

    /** What the chart says beside its facts. */
    public record ChartWord(String title, String how, String all, String twelve, String three) {}
}
