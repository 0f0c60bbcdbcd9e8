package health.attune.demo;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.chance.Sections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passphrases that follow from the seed: long enough to be accepted, public enough to protect nothing real. */
final class Passphrases {
    private static final List<String> WORDS =
            Sections.beside(Passphrases.class, "passphrases.txt").words("words");
    private static final int COUNT = 4;

    private Passphrases() {}

    /** At least four letters a word and a space between them: 19 characters or more. */
    static String of(long seed, String login) {
        var chance = Chance.of(seed).branch("passphrase").branch(login);
        return IntStream.range(0, COUNT).mapToObj(word -> chance.pick(WORDS)).collect(Collectors.joining(" "));
    }
}
