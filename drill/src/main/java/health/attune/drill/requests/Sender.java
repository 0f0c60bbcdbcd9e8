package health.attune.drill.requests;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/** Sends one request after the other, each by another caller; whoever was signed out signs in again. */
final class Sender implements Callable<Integer> {
    private final Field field;
    private final List<Caller> callers;
    private final SplittableRandom chance;
    private final int requests;
    private int renewals;

    /** What all senders share. */
    record Field(
            Wire wire, Grammar grammar, Known known, Coverage coverage, Accounts accounts, Map<String, Fault> faults) {}

    /** A request that was answered as none may be, the first of its kind. */
    record Fault(String what, Made made, Reply reply, String caller) {}

    Sender(Field field, List<Caller> callers, long seed, int requests) {
        this.field = field;
        this.callers = callers;
        this.chance = new SplittableRandom(seed);
        this.requests = requests;
    }

    /** Returns how often somebody had to sign in again. */
    @Override
    public Integer call() throws IOException, SQLException {
        for (var who : callers) renew(who);
        for (int i = 0; i < requests; i++) {
            var who = callers.get(chance.nextInt(callers.size()));
            var made = field.grammar.request(who, chance);
            var reply = field.wire.send(made.bytes());
            field.coverage.add(made, who, reply);
            var fault = Judge.fault(made, reply);
            if (fault != null)
                field.faults.putIfAbsent(made.target() + ": " + fault, new Fault(fault, made, reply, who.login()));
            learn(who, made, reply);
        }
        return renewals;
    }

    private void learn(Caller who, Made made, Reply reply) throws IOException, SQLException {
        if (!made.target().path().equals("/sign-in")) who.keep(reply);
        if (reply.status() == 200) field.known.learn(reply.body());
        boolean out = reply.header("Location").endsWith("/sign-in") || who.hasNoCookies();
        if (out && !who.isVisitor()) renew(who);
    }

    private void renew(Caller who) throws IOException, SQLException {
        renewals++;
        if (who.signIn()) return;
        field.accounts.restore();
        if (!who.signIn()) throw new IOException(who.login() + " can't sign in any more.");
    }
}
