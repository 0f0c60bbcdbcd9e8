package health.attune.groups;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for the names of others in what is written into somebody's chart; a hint, since a name can be a word, too. */
public final class NamesWritten {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 3;

    private NamesWritten() {}

    /** The first word of the text that is part of one of the names, as it was written. */
    public static Optional<String> in(String text, Collection<String> names) {
        Set<String> parts = names.stream()
                .flatMap(name -> Arrays.stream(BETWEEN_WORDS.split(name)))
                .filter(part -> part.length() >= SHORTEST)
                .map(NamesWritten::key)
                .collect(Collectors.toSet());
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> parts.contains(key(word)) || parts.contains(key(withoutPossessive(word))))
                .findFirst();
    }

    private static String withoutPossessive(String word) {
        return word.replaceAll("['’]s?$", "");
    }

    private static String key(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
