package health.attune.assets;

import health.attune.access.Principal;
import health.attune.pages.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What another module adds to a person's timeline; every bean of this type is asked. */
public interface TimelineSource {

    /**
     * What is asked for.
     *
     * @param words of the reader's language
     * @param zone of the person's site, in which days are counted
     * @param from the first day that is shown
     */
    record Asked(Principal who, UUID personId, Words words, ZoneId zone, LocalDate from) {}

    /**
     * All entries of that person that touch the days from {@code from} on, in any order, by one query that an index on
     * the person answers.
     *
     * <p>It is asked inside the page's transaction, after the reader was allowed to read the person's record (class
     * C); a source whose entries belong to another class asks {@code access} itself and adds nothing where the answer
     * is no.
     */
    List<TimelineEntry> entries(Asked asked);
}
