package health.attune.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an episode has come, as a module above the caseload knows and a row shows. */
public sealed interface Milestone {

    /** A consultant looked at how care goes, with whoever cares; of several the last one counts. */
    record Consulted(Instant at) implements Milestone {}

    /**
     * The target is held, and a plan says what is done about a relapse.
     *
     * @param since a day of the site
     * @param contactBy the day of the site by which the person is to be met next; null where none is agreed on
     */
    record PreventingRelapse(LocalDate since, @Nullable LocalDate contactBy) implements Milestone {}

    /** Treatment was taken up again since it came back, and nothing else was said since. */
    record Relapsed(Instant at, By by) implements Milestone {

        /** Who told so, or what. */
        public enum By {
            PERSON,
            STAFF,
            SCORE;

            /** As the database and message keys name it. */
            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            static By ofWord(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
    }

    /** What changed about a person's milestones is in the database; published in the same transaction. */
    record Changed(UUID personId) {}

    /**
     * Tells of milestones; a bean of the module that knows of them. It is asked within the transaction that makes the
     * rows and above the net, since nobody is shown anything; each row carries the labels of its episode.
     */
    interface Teller {

        /** By the id of the episode; those without any are missing. A fixed number of statements, however many. */
        Map<UUID, List<Milestone>> of(Collection<UUID> episodeIds);
    }
}
