package health.attune.notices;

import java.util.Optional;

/**
 * One way out of Attune; declared as a bean, one for each {@link Channel}. It is called on a thread of its own, with no
 * transaction open, again and again until it says that the letter was delivered or refused, so it keeps no state.
 */
public interface NoticeChannel {

    Channel channel();

    /** Whether it is set up in this installation; one that is not is never called. */
    boolean isOn();

    /** The address as it is kept, such as a number without its spaces; empty where it can't be one of these. */
    Optional<String> address(String typed);

    /** Tries once, within half a minute; what it throws counts as {@link Try#later}. */
    Try send(Letter letter);
}
