package health.attune.access.sessions;

import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** The statements on sessions where ours differ: the id, which is the secret in the cookie, is kept as a hash only. */
final class SessionSql {
    private static final String CREATE = """
            insert into access.session (primary_id, session_hash, creation_time, last_access_time,
                max_inactive_interval, expiry_time, principal_name)
            values (?, sha256(convert_to(?, 'UTF8')), ?, ?, ?, ?, ?)
            """;
    /** Hashed in a query of its own, so that it is hashed once and not for each row that is looked at. */
    private static final String FIND = """
            select s.primary_id, q.id as session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                a.attribute_name, a.attribute_bytes
            from (select ?::text as id) q
            join access.session s on s.session_hash = (select sha256(convert_to(q.id, 'UTF8')))
            left join access.session_attributes a on a.session_primary_id = s.primary_id
            """;

    private static final String UPDATE = """
            update access.session s
            set session_hash = sha256(convert_to(n.id, 'UTF8')), last_access_time = n.last_access,
                max_inactive_interval = n.idle, expiry_time = n.expiry, principal_name = n.principal
            from (select ?::text as id, ?::bigint as last_access, ?::int as idle, ?::bigint as expiry,
                ?::text as principal, ?::text as primary_id) n
            where s.primary_id = n.primary_id
            """;
    private static final String DELETE = """
            delete from access.session where session_hash = sha256(convert_to(?, 'UTF8'))
            """;

    private static final String OF_ONE = """
            select s.primary_id, encode(s.session_hash, 'hex') as session_id, s.creation_time, s.last_access_time,
                s.max_inactive_interval, a.attribute_name, a.attribute_bytes
            from access.session s
            left join access.session_attributes a on a.session_primary_id = s.primary_id
            where s.principal_name = ?
            """;

    private SessionSql() {}

    static void giveTo(JdbcIndexedSessionRepository repository) {
        repository.setCreateSessionQuery(CREATE);
        repository.setGetSessionQuery(FIND);
        repository.setUpdateSessionQuery(UPDATE);
        repository.setDeleteSessionQuery(DELETE);
        repository.setListSessionsByPrincipalNameQuery(OF_ONE);
    }
}
