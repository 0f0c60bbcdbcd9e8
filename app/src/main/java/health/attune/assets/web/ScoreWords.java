package health.attune.assets.web;

import health.attune.assets.Reading;
import health.attune.assets.Timeline;
import health.attune.instruments.Band;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.forms.Texts;
import health.attune.pages.Words;
import java.util.Locale;

/** Scores as a page says them: in their own units, with their band, and with how sure they are. */
record ScoreWords(Words words, Voice voice) {

    /** Whom a page speaks to. */
    enum Voice {
        /** In plain words, without what is only an instruction to a clinician. */
        PERSON,
        /** In the words of the field. */
        STAFF
    }

    /** Points with as many decimals as the score has. */
    String points(ScoreRule rule, double points) {
        return words.number(points, rule.formula().scaling().decimals());
    }

    /** Points beside what is possible, such as {@code 12 of 27} or {@code 3.7 on a scale from 1 to 5}. */
    String pointsInRange(ScoreRule rule, double points) {
        var range = rule.range();
        var high = points(rule, range.high());
        return range.low() == 0
                ? words.say("assets.points.of", points(rule, points), high)
                : words.say("assets.points.from", points(rule, points), points(rule, range.low()), high);
    }

    /** Points with their band, where there is one and no blank could move them out of it. */
    String value(Score.Value score) {
        var points = pointsInRange(score.rule(), score.points());
        if (!score.bandIsCertain()) return points;
        return score.band().map(band -> points + " · " + band(band)).orElse(points);
    }

    /** One answer in a sentence without its day. */
    String reading(Reading reading) {
        return reading.score() == null ? words.say("assets.reading.none") : value(reading.score());
    }

    /** What is to be known of how sure it is; empty where everything was answered. */
    String sureness(Reading reading) {
        var score = reading.score();
        if (score == null || score.missing() == 0) return "";
        var key = "assets.sureness." + reading.sureness().name().toLowerCase(Locale.ROOT);
        return words.say(key, score.missing(), points(score.rule(), score.low()), points(score.rule(), score.high()));
    }

    /** What was answered, and by whom where that is not the usual one. */
    String answered(Timeline.Measured course, Texts name) {
        var other = course.other();
        return other == null ? text(name) : words.say("assets.answered." + other.word(), text(name));
    }

    /** What a range is called, in words meant for this reader. */
    String band(Band band) {
        return text(voice == Voice.PERSON ? band.plain() : band.label());
    }

    /** Words that came with an instrument: in this language where they exist in it. */
    String text(Texts texts) {
        return texts.closestTo(words.locale().getLanguage());
    }
}
