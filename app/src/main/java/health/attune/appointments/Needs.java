package health.attune.appointments;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.circumstances.Circumstance;
import health.attune.circumstances.Circumstances;
import health.attune.circumstances.Kind;
import health.attune.people.People;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody needs so that they can come, from what is known of them already, as far as the reader may know it. */
@Component
@Transactional
public class Needs {
    private final Access access;
    private final People people;
    private final Circumstances circumstances;

    Needs(Access access, People people, Circumstances circumstances) {
        this.access = access;
        this.people = people;
        this.circumstances = circumstances;
    }

    /**
     * What to think of before they come.
     *
     * @param interpreting the languages for which an interpreter is needed; none where none is
     * @param noTransport whether they told that they have no way to get about
     * @param noVoicemail whether it is unsafe, or nobody asked whether it is safe, to leave a message when they are
     *     called
     */
    public record Need(List<String> interpreting, boolean noTransport, boolean noVoicemail) {}

    public Need of(Principal who, UUID personId) {
        boolean told = access.may(who, Verb.READ, DataClass.RECORD, personId);
        boolean noTransport = told
                && circumstances.of(who, personId).stream()
                        .filter(Circumstance::lasts)
                        .anyMatch(one -> one.kind() == Kind.TRANSPORT_LOSS);
        if (!access.may(who, Verb.READ, DataClass.CONTACT_DETAILS, personId))
            return new Need(List.of(), noTransport, false);
        var profile = people.show(who, personId).profile();
        var speech = profile.speech();
        return new Need(
                speech.needsInterpreter() ? speech.languages().subList(0, 1) : List.of(),
                noTransport,
                !profile.wishesNow().mayLeaveVoicemail());
    }
}
