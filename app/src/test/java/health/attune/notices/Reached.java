package health.attune.notices;

import health.attune.access.Principal;
import health.attune.database.Ids;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ways by which the accounts of a test are reached, and notices to them. */
@TestComponent
public class Reached {
    private final JdbcClient jdbc;
    private final Notices notices;
    private final TransactionTemplate transaction;

    Reached(JdbcClient jdbc, Notices notices, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** A mail address of their own, confirmed. */
    public String byMail(Principal who) {
        return by(Channel.MAIL, who, who.id() + "@clinic.example");
    }

    /** That way, confirmed. */
    public String by(Channel channel, Principal who, String address) {
        jdbc.sql("insert into notices.way (id, account_id, channel, address, confirmed_at) values (?, ?, ?, ?, now())")
                .params(Ids.next(), who.id(), channel.word(), address)
                .update();
        return address;
    }

    public void speaks(Principal who, String language) {
        jdbc.sql("update access.account set language = ? where id = ?")
                .params(language, who.id())
                .update();
    }

    /** Sends one of the kind of the tests; returns its key. */
    public String send(Principal to, Notice.Urgency urgency) {
        var key = "test " + Ids.next();
        transaction.executeWithoutResult(status -> notices.send(new Notice(key, to.id(), Heard.KIND, urgency)));
        return key;
    }

    /** As if all the time had gone by that those who wait have to wait. */
    public void waitsNoLonger(String key) {
        jdbc.sql("update notices.sending set next_at = now() where state = 'waiting' and notice_id = ?")
                .param(id(key))
                .update();
    }

    /** The code that was mailed there last. */
    public String code(String address) {
        var content = MailSink.SHARED.to(address).getLast().content();
        var found = Pattern.compile("(?m)^Your code: (\\d{6})$").matcher(content);
        if (!found.find()) throw new AssertionError("no code in " + content);
        return found.group(1);
    }

    public UUID id(String key) {
        return jdbc.sql("select id from notices.notice where key = ?")
                .param(key)
                .query(UUID.class)
                .single();
    }
}
