package health.attune.access.probes;

import health.attune.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one request after another, each within a transaction that is undone, and tells what came of it. */
final class Prober {
    private final MockMvc web;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Fixture fixture;
    private final Map<String, Answer> absent = new HashMap<>();

    Prober(ApplicationContext service, Fixture fixture) {
        web = service.getBean(MockMvc.class);
        jdbc = service.getBean(JdbcClient.class);
        transaction = service.getBean(TransactionTemplate.class);
        this.fixture = fixture;
    }

    /**
     * What came back.
     *
     * @param all headers and body
     * @param wrote whether a row was written, apart from the record of a refusal
     */
    record Answer(int status, String location, String all, boolean wrote) {
        /** Without what differs from request to request. */
        String comparable() {
            return status + " " + Comparable.of(all);
        }

        boolean lets() {
            return status < 400 && !location.equals("/sign-in");
        }

        boolean hides() {
            return status == 404 || location.equals("/sign-in");
        }
    }

    /** The request about that subject. */
    Answer ask(Probe probe) {
        return send(probe, probe.ids());
    }

    /** The same request about something that does not exist. */
    Answer askForNothing(Probe probe) {
        return absent.computeIfAbsent(probe.nameOfNothing(), name -> send(probe, probe.idsOfNothing()));
    }

    /** How whoever asks stands to whom it is about, in the words of the database, for whoever looks for the fault. */
    List<String> stance(Probe probe) {
        if (probe.actor().who() == null || !probe.route().isAboutAPerson()) return List.of();
        return jdbc.sql("select * from access.stance(?, cast(? as uuid))")
                .params(probe.actor().who().id(), probe.subject().id("people"))
                .query(String.class)
                .list();
    }

    private Answer send(Probe probe, Function<String, String> ids) {
        var route = probe.route();
        var request = probe.shape().request(route, route.path(ids));
        route.fields(name ->
                        isOfTheSubject(name) ? ids.apply(name) : fixture.value(name, probe.actor(), probe.subject()))
                .forEach(request::param);
        probe.shape().dress(request, probe.planted());
        if (probe.actor().who() != null) request.with(World.as(probe.actor().who()));
        request.with(SecurityMockMvcRequestPostProcessors.csrf());
        var answer = undone(() -> perform(request, this::hasTouched));
        return answer.wrote() ? undone(() -> perform(request, counting())) : answer;
    }

    private Answer undone(Supplier<Answer> what) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return what.get();
        });
    }

    private static boolean isOfTheSubject(String name) {
        return name.equals("organizations") || name.equals("sites");
    }

    private Answer perform(MockHttpServletRequestBuilder request, BooleanSupplier wrote) {
        try {
            var response = web.perform(request).andReturn().getResponse();
            return answer(response, response.getStatus() == 404 && wrote.getAsBoolean());
        } catch (Exception e) {
            return new Answer(500, "", e.toString(), false);
        }
    }

    /** Whether a row may have been written: where none was touched, which is cheap to know, none need be counted. */
    private boolean hasTouched() {
        return jdbc.sql("select pg_current_xact_id_if_assigned() is not null")
                .query(Boolean.class)
                .single();
    }

    private BooleanSupplier counting() {
        long before = written();
        return () -> written() > before;
    }

    /** Rows of all tables in this transaction, on top of what the database has not counted yet of earlier ones. */
    private long written() {
        return jdbc.sql("select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_xact_user_tables")
                .query(Long.class)
                .single();
    }

    private static Answer answer(MockHttpServletResponse response, boolean wrote) throws Exception {
        var headers = new TreeMap<String, Object>();
        for (var name : response.getHeaderNames()) headers.put(name, response.getHeaders(name));
        var all = headers + "\n" + response.getContentAsString();
        var location = response.getHeader("Location");
        return new Answer(response.getStatus(), location == null ? "" : location, all, wrote);
    }

    static MockHttpServletRequestBuilder builder(String method, String path) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
    }
}
