package health.attune.demo;

import health.attune.demo.rows.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a load has written, to be compared with another load. */
final class Contents {
    private static final String TAKEN_IN = "(select id from people.person where created_by is not null)";

    private static final String HANDED_ON = " where episode_id not in (select e.id from programs.episode e"
            + " left join handoffs.handoff h on h.person_id = e.person_id"
            + " where h.person_id is not null or e.person_id in " + TAKEN_IN + ")";

    /** The day of a team is made at the moment of the load. */
    private static final String NOT_OF_THESE_DAYS =
            "starts_at not between now() - interval '1 day' and now() + interval '1 day'";

    private static final String OF_OTHER_DAYS =
            " where appointment_id in (select id from appointments.appointment where " + NOT_OF_THESE_DAYS + ")";

    /** What is written by doors at the end has an id of its own each time. */
    private static final Map<String, String> BY_DOORS = Map.of(
            "people.person",
            " where created_by is null",
            "contacts.contact",
            " where purpose <> 'case-review' and id not in (select id from groups.attendance)"
                    + " and person_id not in " + TAKEN_IN
                    + " and person_id not in (select person_id from handoffs.handoff)"
                    + " and person_id not in (select person_id from boards.roll)",
            "appointments.appointment",
            " where " + NOT_OF_THESE_DAYS,
            "appointments.worker",
            OF_OTHER_DAYS,
            "appointments.step",
            OF_OTHER_DAYS,
            "access.relationship",
            " where id not in (select relationship_id from groups.tie)"
                    + " and id not in (select relationship_id from reviews.review)"
                    + " and person_id not in (select person_id from handoffs.handoff)"
                    + " and person_id not in " + TAKEN_IN,
            "programs.episode",
            " where person_id not in (select person_id from handoffs.handoff) and person_id not in " + TAKEN_IN,
            "programs.episode_step",
            HANDED_ON,
            "programs.care_team_member",
            HANDED_ON);

    private Contents() {}

    /** Of each table that a person's rows go into, in the columns written, a sum over all of it. */
    static List<String> of(JdbcClient jdbc) {
        var contents = new ArrayList<String>();
        for (var table : Table.values()) {
            var name = table.columns().substring(0, table.columns().indexOf(' '));
            var columns =
                    table.columns().substring(name.length() + 2, table.columns().length() - 1);
            contents.add(name + " "
                    + jdbc.sql("select count(*) || ' ' || md5(string_agg(t::text, ',' order by t::text)) from (select "
                                    + columns + " from " + name + BY_DOORS.getOrDefault(name, "") + ") t")
                            .query(String.class)
                            .single());
        }
        return contents;
    }
}
