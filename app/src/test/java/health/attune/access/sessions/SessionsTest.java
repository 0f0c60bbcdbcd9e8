package health.attune.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@AttuneTest
class SessionsTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> repository;

    @Autowired
    SessionList list;

    @LocalServerPort
    int port;

    health.attune.access.Principal staff;
    Visitor visitor;

    @BeforeEach
    void someoneSignsIn() {
        staff = world.staff("care-manager", world.site(), null);
        visitor = Visitor.signedIn(port, world.login(staff));
    }

    @Test
    void readingAPublicPageLeavesNoSession() {
        var before = sessions();
        var stranger = new Visitor(port);
        stranger.get("/sign-in");
        assertThat(sessions()).isEqualTo(before);
        assertThat(stranger.cookie("attune")).isNull();
    }

    @Test
    void theIdInTheCookieIsNowhereInTheDatabase() {
        var found = jdbc.sql("select count(*) from access.session s where s::text like :id or encode(session_hash,"
                        + " 'escape') like :id")
                .param("id", "%" + id() + "%")
                .query(Long.class)
                .single();
        assertThat(found).isZero();
    }

    @Test
    void theIdHasEnoughChanceInIt() {
        assertThat(id()).matches("[\\w-]{43}");
    }

    @Test
    void anAccountThatIsNoLongerActiveIsRefusedOnItsNextRequest() {
        assertThat(Visitor.next(visitor.get("/"))).isEqualTo("/today");
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(staff.id())
                .update();
        assertThat(Visitor.next(visitor.get("/"))).isEqualTo("/sign-in");
        assertThat(ofStaff()).isZero();
    }

    @Test
    void aSessionIsOverAfterHalfAnHourWithoutARequest() {
        jdbc.sql("update access.session set last_access_time = last_access_time - 31 * 60 * 1000"
                        + " where principal_name = ?")
                .param(staff.getName())
                .update();
        assertThat(Visitor.next(visitor.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void oneSessionTooManyEndsTheOneThatWasUsedLeastRecently() {
        for (int i = 0; i < 8; i++) Visitor.signedIn(port, world.login(staff));
        assertThat(ofStaff()).isEqualTo(8);
        assertThat(Visitor.next(visitor.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void aSessionIsReadOnceInARequestAndAnewInTheNext() {
        beginRequest();
        var found = repository.findById(id());
        assertThat(repository.findById(id())).isSameAs(found).isNotNull();
        list.endAll(staff.id());
        beginRequest();
        assertThat(repository.findById(id())).isNull();
    }

    @Test
    void aSessionThatIsEndedIsNotFoundInTheSameRequest() {
        beginRequest();
        assertThat(repository.findById(id())).isNotNull();
        repository.deleteById(id());
        assertThat(repository.findById(id())).isNull();
    }

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void beginRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private String id() {
        return new String(Base64.getDecoder()
                .decode(Objects.requireNonNull(visitor.cookie("attune")).getValue()));
    }

    private long sessions() {
        return jdbc.sql("select count(*) from access.session").query(Long.class).single();
    }

    private long ofStaff() {
        return jdbc.sql("select count(*) from access.session where principal_name = ?")
                .param(staff.getName())
                .query(Long.class)
                .single();
    }
}
