package health.attune.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonStore {
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody of that id is there already. */
    boolean insert(UUID id, Profile profile, @Nullable UUID by) {
        return jdbc.sql("""
                insert into people.person (id, given_name, family_name, preferred_name, name_key, preferred_key,
                    pronouns, born_on, administrative_gender, languages, needs_interpreter, phone, email, address,
                    time_zone, may_call, may_leave_voicemail, may_text, may_email, may_mail, contact_wishes, died_on,
                    created_by)
                values (:id, :given, :family, :preferred, :key, :preferredKey, :pronouns, :bornOn, :gender, :languages,
                    :interpreter, :phone, :email, :address, :zone, :call, :voicemail, :text, :byEmail, :mail, :wishes,
                    :diedOn, :by)
                on conflict (id) do nothing
                """)
                        .paramSource(facts(profile).addValue("id", id).addValue("by", by))
                        .update()
                == 1;
    }

    /** False when the person has another version by now. */
    boolean update(Person person) {
        return jdbc.sql("""
                update people.person set given_name = :given, family_name = :family, preferred_name = :preferred,
                    name_key = :key, preferred_key = :preferredKey, pronouns = :pronouns, born_on = :bornOn,
                    administrative_gender = :gender, languages = :languages, needs_interpreter = :interpreter,
                    phone = :phone, email = :email, address = :address, time_zone = :zone, may_call = :call,
                    may_leave_voicemail = :voicemail, may_text = :text, may_email = :byEmail, may_mail = :mail,
                    contact_wishes = :wishes, died_on = :diedOn, version = version + 1
                where id = :id and version = :version
                """)
                        .paramSource(facts(person.profile())
                                .addValue("id", person.id())
                                .addValue("version", person.version()))
                        .update()
                == 1;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("select * from people.person where id = :id")
                .param("id", id)
                .query((row, number) -> person(row))
                .optional();
    }

    List<UUID> recordsOf(UUID id) {
        return jdbc.sql("select id from people.person where id = :id or merged_into = :id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    boolean wasRegisteredBy(UUID id, UUID account) {
        return jdbc.sql("select exists (select 1 from people.person where id = :id and created_by = :account)")
                .param("id", id)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    Optional<Person.OwnWords> words(UUID id) {
        return jdbc.sql("select people_words, place_words, purpose_words, words_version"
                        + " from people.person where id = :id")
                .param("id", id)
                .query((row, number) -> words(row))
                .optional();
    }

    /** A person with their own words. */
    record Told(Person person, Person.OwnWords words) {}

    Optional<Told> told(UUID id) {
        return jdbc.sql("select * from people.person where id = :id")
                .param("id", id)
                .query((row, number) -> new Told(person(row), words(row)))
                .optional();
    }

    private static Person.OwnWords words(ResultSet row) throws SQLException {
        return new Person.OwnWords(
                row.getString("people_words"),
                row.getString("place_words"),
                row.getString("purpose_words"),
                row.getInt("words_version"));
    }

    boolean updateWords(UUID id, Person.OwnWords words) {
        return jdbc.sql("""
                update people.person set people_words = :people, place_words = :place, purpose_words = :purpose,
                    words_version = words_version + 1
                where id = :id and words_version = :version
                """)
                        .param("id", id)
                        .param("people", words.people())
                        .param("place", words.place())
                        .param("purpose", words.purpose())
                        .param("version", words.version())
                        .update()
                == 1;
    }

    List<Identifier> identifiers(UUID id) {
        return jdbc.sql("select system, value from people.identifier where person_id = :id order by system, value")
                .param("id", id)
                .query(Identifier.class)
                .list();
    }

    /** False when that identifier is somebody's already. */
    boolean insertIdentifier(UUID id, Identifier identifier) {
        return jdbc.sql("insert into people.identifier (system, value, person_id) values (:system, :value, :id)"
                                + " on conflict do nothing")
                        .param("system", identifier.system())
                        .param("value", identifier.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void deleteIdentifier(UUID id, Identifier identifier) {
        jdbc.sql("delete from people.identifier where system = :system and value = :value and person_id = :id")
                .param("system", identifier.system())
                .param("value", identifier.value())
                .param("id", id)
                .update();
    }

    static FullName name(ResultSet row) throws SQLException {
        return new FullName(row.getString("given_name"), row.getString("family_name"), row.getString("preferred_name"));
    }

    private static Person person(ResultSet row) throws SQLException {
        var profile = new Profile(
                name(row),
                row.getString("pronouns"),
                row.getObject("born_on", LocalDate.class),
                Profile.Gender.ofWord(row.getString("administrative_gender")),
                new Profile.Speech(texts(row.getArray("languages")), row.getBoolean("needs_interpreter")),
                reach(row),
                wishes(row),
                row.getObject("died_on", LocalDate.class));
        return new Person(
                row.getObject("id", UUID.class),
                profile,
                row.getObject("birth_year", Integer.class),
                row.getInt("version"));
    }

    private static Profile.Reach reach(ResultSet row) throws SQLException {
        var zone = row.getString("time_zone");
        return new Profile.Reach(
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"),
                zone == null ? null : ZoneId.of(zone));
    }

    private static Profile.Wishes wishes(ResultSet row) throws SQLException {
        return new Profile.Wishes(
                row.getBoolean("may_call"),
                row.getBoolean("may_leave_voicemail"),
                row.getBoolean("may_text"),
                row.getBoolean("may_email"),
                row.getBoolean("may_mail"),
                row.getString("contact_wishes"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static MapSqlParameterSource facts(Profile profile) {
        var name = profile.name();
        var facts = new MapSqlParameterSource()
                .addValue("given", name.given())
                .addValue("family", name.family())
                .addValue("preferred", name.preferred())
                .addValue("key", name.key())
                .addValue("preferredKey", name.preferredKey())
                .addValue("pronouns", profile.pronouns())
                .addValue("bornOn", profile.bornOn())
                .addValue("gender", profile.gender().word())
                .addValue("languages", profile.speech().languages().toArray(String[]::new))
                .addValue("interpreter", profile.speech().needsInterpreter())
                .addValue("diedOn", profile.diedOn());
        return facts.addValues(ways(profile.reach(), profile.wishes()));
    }

    private static Map<String, @Nullable Object> ways(Profile.Reach reach, Profile.Wishes wishes) {
        var ways = new HashMap<String, @Nullable Object>();
        ways.put("phone", reach.phone());
        ways.put("email", reach.email());
        ways.put("address", reach.address());
        ways.put("zone", reach.zone() == null ? null : reach.zone().getId());
        ways.put("call", wishes.mayCall());
        ways.put("voicemail", wishes.mayLeaveVoicemail());
        ways.put("text", wishes.mayText());
        ways.put("byEmail", wishes.mayEmail());
        ways.put("mail", wishes.mayMail());
        ways.put("wishes", wishes.words());
        return ways;
    }
}
