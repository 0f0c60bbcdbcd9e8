package health.attune.alerts.handling;

import health.attune.pages.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closed lists and the limit by which alerts are worked on: dated data with a source, to be set by a clinic. */
@Component
public class Terms {
    /** Where no rule is in force, the strictest one holds: a gap in the data must not give more time. */
    private static final int STRICTEST_HOURS = 24;

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which closed list. */
    public enum Kind {
        RISK,
        ACTION,
        DISPOSITION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A word of one of the lists.
     *
     * @param needsAction whether it may be said only with what was done at once
     */
    public record Term(String code, String labelEn, String labelEs, boolean needsAction) {

        public String in(Words words) {
            return words.isSpanish() ? labelEs : labelEn;
        }
    }

    /** Those in force on the present day of that zone, in their order. */
    List<Term> inForce(Kind kind, ZoneId zone) {
        return jdbc.sql("""
                select code, label_en, label_es, needs_action
                from alerts.term, (select (now() at time zone :zone)::date) as here (today)
                where list = :list and in_force_from <= today and (in_force_until is null or in_force_until >= today)
                order by position
                """)
                .param("list", kind.word())
                .param("zone", zone.getId())
                .query(Term.class)
                .list();
    }

    /** Every code that was ever in use, with its latest words; codes are never used for another list. */
    Map<String, Term> known(Kind kind) {
        var known = new TreeMap<String, Term>();
        jdbc.sql("select code, label_en, label_es, needs_action from alerts.term where list = ? order by in_force_from")
                .param(kind.word())
                .query(Term.class)
                .list()
                .forEach(term -> known.put(term.code(), term));
        return known;
    }

    /** By when somebody assessed at that moment is spoken with again. */
    Instant contactBy(Instant assessedAt, ZoneId zone) {
        var hours = jdbc.sql("""
                select hours from alerts.follow_up_rule
                where in_force_from <= :day and (in_force_until is null or in_force_until >= :day)
                order by in_force_from desc limit 1
                """)
                .param("day", LocalDate.ofInstant(assessedAt, zone))
                .query(Integer.class)
                .optional()
                .orElse(STRICTEST_HOURS);
        return assessedAt.plus(Duration.ofHours(hours));
    }
}
