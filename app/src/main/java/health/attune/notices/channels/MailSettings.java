package health.attune.notices.channels;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes what Attune sends.
 *
 * @param host empty where no mail is sent
 * @param security {@code starttls} (never without), {@code tls} from the first byte, or {@code none},
 *     to this machine only
 * @param from the sender of every mail
 */
@ConfigurationProperties("attune.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("starttls") String security,
        @DefaultValue("") String from) {
    private static final Set<String> SECURITIES = Set.of("starttls", "tls", "none");

    public MailSettings {
        host = host.strip();
        security = security.strip().toLowerCase(Locale.ROOT);
        if (!SECURITIES.contains(security))
            throw new IllegalArgumentException("ATTUNE_MAIL_SECURITY has to be starttls, tls or none.");
        if (security.equals("none") && !host.isEmpty() && !Loopback.is(host))
            throw new IllegalArgumentException(
                    "Mail without encryption may only go to a server on this machine. Mend ATTUNE_MAIL_SECURITY.");
        if (!host.isEmpty() && !isAddress(from))
            throw new IllegalArgumentException(
                    "Mail needs a sender, such as attune@example.org. Mend ATTUNE_MAIL_FROM.");
    }

    boolean isOn() {
        return !host.isEmpty();
    }

    static boolean isAddress(String text) {
        if (text.length() > 254 || !text.matches("[\\x21-\\x7e]+@[\\w-]+(\\.[\\w-]+)+")) return false;
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
