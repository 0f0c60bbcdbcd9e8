package health.attune.notices.channels;

import health.attune.notices.Channel;
import health.attune.notices.Letter;
import health.attune.notices.NoticeChannel;
import health.attune.notices.Try;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mail, handed over by SMTP to the server of the organization. */
@Component
class MailChannel implements NoticeChannel {
    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private final MailSettings settings;
    private final Session session;

    MailChannel(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Optional<String> address(String typed) {
        return Optional.of(typed.strip()).filter(MailSettings::isAddress);
    }

    @Override
    public Try send(Letter letter) {
        try {
            var transport = session.getTransport("smtp");
            try {
                handOver(message(letter), transport);
                return Try.delivered();
            } finally {
                close(transport);
            }
        } catch (MessagingException e) {
            return SmtpAnswer.of(e);
        }
    }

    private void handOver(MimeMessage mail, Transport transport) throws MessagingException {
        var user = settings.user().isEmpty() ? null : settings.user();
        transport.connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
        transport.sendMessage(mail, mail.getAllRecipients());
    }

    /** A mail that was taken is taken, however the farewell goes. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye.");
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var mail = new IdentifiedMessage(session, letter.id() + domain());
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address()));
        mail.setSubject(letter.subject(), "UTF-8");
        mail.setText(letter.body(), "UTF-8");
        mail.setHeader("Content-Language", letter.language().getLanguage());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(new Date());
        mail.saveChanges();
        return mail;
    }

    private String domain() {
        return settings.from().substring(settings.from().lastIndexOf('@'));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
        boolean isUpgraded = settings.security().equals("starttls");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(isUpgraded));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(isUpgraded));
        return properties;
    }

    /** The same at every try, so that a server or a mailbox can tell a repetition. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
