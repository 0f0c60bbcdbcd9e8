package health.attune.access;

import health.attune.access.Relation.Stance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads how someone stands to a person, from the dated facts and in the transaction of the question. A page asks the
 * same many times over; within its transaction, where the time stands still, it is read once.
 */
@Component
class RelationStore {
    private static final Object REMEMBERED = new Object();

    /** Tells the net, without a row and without a statement of its own, about whom what follows will be. */
    private static final String AND_LOOK_AT = " union select null where set_config('attune.person', ?, true) is null";

    /** By roles held in the organization to which an account belongs, or everywhere. */
    private static final String TO_ACCOUNT = """
            select s.relation from access.standing_now s join access.account a on a.id = ? and a.kind = 'staff'
            where s.account_id = ? and (s.held_in is null or s.held_in = a.organization_id
            """;

    private static final String OR_WHERE_IT_WORKS = """
            or s.held_in in (select access.held_in(g.organization_id, g.site_id, g.program_id)
            from access.role_grant g where g.account_id = a.id and (g.ends_at is null or g.ends_at > now()))
            """;

    private final AccountStore accounts;
    private final JdbcClient jdbc;

    RelationStore(AccountStore accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    Stance of(Principal who, UUID personId) {
        return switch (who.kind()) {
            case PERSON ->
                Stance.of(
                        personId.equals(who.personId()) && accounts.isActive(who.id())
                                ? Set.of(Relation.SELF)
                                : Set.of());
            case PASS -> Stance.of(personId.equals(who.personId()) ? Set.of(Relation.PASS) : Set.of());
            case JOB -> ofJob(who.id());
            case STAFF ->
                remembered()
                        .stances()
                        .computeIfAbsent(new Pair(who.id(), personId), pair -> ofStaff(pair.accountId, pair.personId));
        };
    }

    /** To whom a member of staff stands by a relation of their own, not by desk or program; read once as well. */
    Own own(UUID accountId) {
        return remembered().own().computeIfAbsent(accountId, this::readOwn);
    }

    private Own readOwn(UUID accountId) {
        var own = new Own(new EnumMap<>(Relation.class), new HashMap<>());
        jdbc.sql("select relation, person_id, program_id from access.stood(?)")
                .param(accountId)
                .query(row -> {
                    own.add(
                            relation(row.getString("relation")),
                            row.getObject("person_id", UUID.class),
                            row.getObject("program_id", UUID.class));
                });
        return own;
    }

    /**
     * To whom somebody stands.
     *
     * @param people by the relation
     * @param programs by the person, as whose staff they stand to them now
     */
    record Own(Map<Relation, Set<UUID>> people, Map<UUID, Set<UUID>> programs) {

        private void add(Relation relation, UUID personId, @Nullable UUID programId) {
            people.computeIfAbsent(relation, unseen -> new HashSet<>()).add(personId);
            if (programId != null && relation != Relation.LEFT_TEAM)
                programs.computeIfAbsent(personId, unseen -> new HashSet<>()).add(programId);
        }
    }

    /** What was read in this transaction is read anew: somebody begins or ceases to stand in a relation. */
    static void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(REMEMBERED);
    }

    /** What follows from roles alone, wherever they are held. */
    Set<Relation> standings(Principal who) {
        return who.isStaff()
                ? read("select relation from access.standing_now where account_id = ?", who.id())
                : Set.of();
    }

    /** What follows from roles for an account of staff: those that are held where it belongs. */
    Set<Relation> toAccount(Principal who, UUID accountId) {
        return who.isStaff() ? read(TO_ACCOUNT + ")", accountId, who.id()) : Set.of();
    }

    /** The same, and those that are held where its owner works now or will. */
    Set<Relation> toWorker(Principal who, UUID accountId) {
        return who.isStaff() ? read(TO_ACCOUNT + OR_WHERE_IT_WORKS + ")", accountId, who.id()) : Set.of();
    }

    /** Where the roles are held by which somebody stands in a relation of that kind. */
    Administration.Reach reach(Principal who, Predicate<Relation> kind) {
        var within = new HashSet<UUID>();
        var everywhere = new AtomicBoolean();
        if (who.isStaff())
            jdbc.sql("select relation, held_in from access.standing_now where account_id = ?")
                    .param(who.id())
                    .query(row -> {
                        if (!kind.test(relation(row.getString("relation")))) return;
                        var organization = row.getObject("held_in", UUID.class);
                        if (organization == null) everywhere.set(true);
                        else within.add(organization);
                    });
        return new Administration.Reach(everywhere.get(), within);
    }

    /** Where a member of staff meets people now, by the roles they hold. */
    Places placesOf(UUID accountId) {
        var places = new Places(new ArrayList<>(), new ArrayList<>());
        jdbc.sql("select meets, site_id, program_id from access.role_now where account_id = ? and meets <> 'nobody'")
                .param(accountId)
                .query(row -> {
                    boolean isDesk = row.getString("meets").equals("desk");
                    var place = row.getObject(isDesk ? "site_id" : "program_id", UUID.class);
                    if (place != null) (isDesk ? places.desks() : places.programs()).add(place);
                });
        return places;
    }

    /**
     * Where somebody meets people.
     *
     * @param desks the sites at whose desk they are
     * @param programs the programs they work in
     */
    record Places(List<UUID> desks, List<UUID> programs) {
        static final Places NONE = new Places(List.of(), List.of());
    }

    /** How a job stands to everybody: by what it is begun for, while that is in force. */
    Stance ofJob(UUID jobId) {
        return Stance.parse(words(
                "select purpose from access.job where id = ? and starts_at <= now() and ends_at > now()"
                        + " union select 'job'",
                jobId));
    }

    private Stance ofStaff(UUID accountId, UUID personId) {
        return Stance.parse(
                words("select * from access.stance(?, ?)" + AND_LOOK_AT, accountId, personId, personId.toString()));
    }

    private record Pair(UUID accountId, UUID personId) {}

    /** What was read in this transaction: how somebody stands to one person, and to whom they stand at all. */
    private record Remembered(Map<Pair, Stance> stances, Map<UUID, Own> own) {
        Remembered() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    private static Remembered remembered() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return new Remembered();
        var found = (Remembered) TransactionSynchronizationManager.getResource(REMEMBERED);
        if (found != null) return found;
        var fresh = new Remembered();
        TransactionSynchronizationManager.bindResource(REMEMBERED, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
        return fresh;
    }

    private Set<Relation> read(String sql, Object... parameters) {
        return Stance.parse(words(sql, parameters)).relations();
    }

    private List<String> words(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).list();
    }

    private static Relation relation(String word) {
        return Relation.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
