package health.attune.access.setups;

import health.attune.access.passwords.PasswordRule;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.Login;
import health.attune.access.signin.Problem;
import health.attune.access.signin.Tries;
import health.attune.access.throttle.Throttle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Setting up an account with a one-time code: its owner chooses the password, a person also the login. */
@Component
public class SetUps {
    private static final int SHORTEST_LOGIN = 4;
    private static final int LONGEST_LOGIN = 200;

    private final Invitations invitations;
    private final Beginnings beginnings;
    private final Throttle throttle;
    private final Tries tries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SetUps(
            Invitations invitations,
            Beginnings beginnings,
            Throttle throttle,
            Tries tries,
            Clock clock,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.beginnings = beginnings;
        this.throttle = throttle;
        this.tries = tries;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whose account that is; empty when the code is wrong, used, replaced or too old. */
    public Optional<Invitee> look(String code, Exchange web) {
        var tried = tries.setUp(web);
        throttle.count(tried);
        var kept = transaction.execute(status -> invitations.find(code));
        if (kept == null || kept.isEmpty()) return Optional.empty();
        throttle.forgive(tried);
        var found = kept.get();
        if (!found.works()) throw CodeNotOpenYet.until(found.opensAt(), clock.instant());
        return beginnings.invitee(found.accountId()).map(invitee -> invitee.askedForBirthday(found.bornOn() != null));
    }

    /** Sets the account up as chosen and uses up the code, or says what is wrong and leaves both as they are. */
    public Optional<Problem> choose(Invitee invitee, String code, Choice choice) {
        if (!knowsBirthday(code, choice)) return Optional.of(Problem.of("bornOn", "access.set-up.born.wrong"));
        var login = invitee.choosesLogin() ? Login.of(choice.login()) : String.valueOf(invitee.login());
        if (login.length() < SHORTEST_LOGIN || login.length() > LONGEST_LOGIN)
            return Optional.of(Problem.of("login", "access.login.length"));
        var owner = new PasswordRule.Owner(login, invitee.name());
        int least = PasswordRule.LEAST_WITH_SECOND_FACTOR;
        var weakness = PasswordRule.weaknessOf(choice.password(), owner, least);
        if (weakness.isPresent()) return Optional.of(Problem.of("password", weakness.get(), least));
        if (!choice.password().equals(choice.repeated()))
            return Optional.of(Problem.of("repeated", "access.password.not-repeated"));
        try {
            return Objects.requireNonNull(transaction.execute(status -> begin(invitee, code, login, choice)));
        } catch (DuplicateKeyException takenMeanwhile) {
            return Optional.of(Problem.of("login", "access.login.taken"));
        }
    }

    private boolean knowsBirthday(String code, Choice choice) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var born = invitations
                    .findLocked(code)
                    .map(InvitationStore.Kept::bornOn)
                    .map(LocalDate::toString);
            boolean right = born.isEmpty() || born.get().equals(choice.bornOn().strip());
            if (!right) invitations.wrongDay(code);
            return right;
        }));
    }

    private Optional<Problem> begin(Invitee invitee, String code, String login, Choice choice) {
        if (beginnings.isTaken(login, invitee.id())) return Optional.of(Problem.of("login", "access.login.taken"));
        if (!invitations.use(code)) return Optional.of(Problem.of("code", "access.set-up.gone"));
        beginnings.begin(invitee.id(), login, choice.password());
        return Optional.empty();
    }

    /** What its owner typed. */
    public record Choice(String bornOn, String login, String password, String repeated) {}
}
