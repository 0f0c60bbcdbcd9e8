package health.attune.notices.channels;

import health.attune.notices.Try;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server meant by not taking a mail (RFC 5321, RFC 3463). Only what it says for good about the recipient
 * or the mail ends the tries: where Attune may not sign in, relay or name that sender, it is set up wrongly, and loses
 * nothing by that.
 */
final class SmtpAnswer {
    private static final Set<String> ABOUT_THE_MAIL = Set.of("DATA", ".");

    /** The enhanced codes of policy and security: about who sends, not about whom to. */
    private static final Pattern POLICY = Pattern.compile("5\\d\\d[ -]5\\.7\\.\\d+.*", Pattern.DOTALL);

    private SmtpAnswer() {}

    static Try of(MessagingException problem) {
        for (Exception each = problem; each != null; each = next(each)) {
            var read = read(each);
            if (read != null) return read;
        }
        return Try.later(problem.getNextException() == null ? "protocol" : "connect");
    }

    private static @Nullable Exception next(Exception each) {
        return each instanceof MessagingException further ? further.getNextException() : null;
    }

    private static @Nullable Try read(Exception each) {
        return switch (each) {
            case AuthenticationFailedException _ -> Try.later("sign-in");
            case SMTPAddressFailedException to -> judged(to.getReturnCode(), to.getMessage());
            case SMTPSendFailedException mail ->
                ABOUT_THE_MAIL.contains(mail.getCommand())
                        ? judged(mail.getReturnCode(), mail.getMessage())
                        : Try.later("sender " + mail.getReturnCode());
            default -> null;
        };
    }

    private static Try judged(int code, @Nullable String said) {
        boolean isForGood = code >= 500 && !POLICY.matcher(String.valueOf(said)).matches();
        return isForGood ? Try.refused("answer " + code) : Try.later("answer " + code);
    }
}
