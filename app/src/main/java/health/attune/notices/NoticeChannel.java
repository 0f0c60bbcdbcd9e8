package health.attune.notices;

/**
 * One way out of Attune; declared as a bean, one for each {@link Channel}. It is called on a thread of its own, with no
 * transaction open, again and again until it says that the letter was delivered or refused, so it keeps no state.
 */
public interface NoticeChannel {

    Channel channel();

    /** Whether it is set up in this installation; one that is not is never called. */
    boolean isOn();

    /** Whether an address can be one of this channel's at all, such as a number with its country's code. */
    boolean understands(String address);

    /** Tries once, within the time it has; whatever it throws counts as {@link Try#later}. */
    Try send(Letter letter);
}
