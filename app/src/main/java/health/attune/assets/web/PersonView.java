package health.attune.assets.web;

import health.attune.pages.Heading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person, the same for them and for those who care for them.
 *
 * @param isOwn whether the reader is the person
 * @param newGoal where the reader writes one; null where they may not
 * @param said people, place and purpose in the person's words; those that were left out are missing
 * @param next the next check-in; null where none is planned
 * @param talk what is worth talking about, a sentence each
 */
public record PersonView(
        Heading heading,
        boolean isOwn,
        @Nullable String newGoal,
        List<Said> said,
        @Nullable NextView next,
        List<TalkView> talk,
        LedgerView ledger,
        List<GoalRow> goals,
        TimelineView timeline) {

    /** What the person says of one part of their life. */
    public record Said(String title, String words) {}

    /**
     * The next check-in.
     *
     * @param start where it begins; null while nothing is due, or for a reader who may not begin it
     * @param offer what the button there says: one that was left half done is gone on with
     */
    public record NextView(String words, @Nullable String start, String offer) {}

    /**
     * Something worth talking about.
     *
     * @param reason what it rests on; null where the words say it all
     */
    public record TalkView(String words, @Nullable String reason) {}

    /**
     * A goal.
     *
     * @param href its own address; {@code /reaching} and {@code /letting-go} are under it
     * @param written when and by whom
     * @param ended how it ended; null while it is open
     * @param undo where its ending is taken back; null while it is open
     * @param mayChange whether the reader may end it or take that back
     */
    public record GoalRow(
            String href,
            String words,
            String written,
            @Nullable String ended,
            @Nullable String undo,
            boolean mayChange) {}
}
