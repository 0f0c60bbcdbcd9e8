package health.attune.instruments.definitions;

/** What a stranger's file says may come back in a sentence, but never a page of it. */
public final class Brief {

    private Brief() {}

    /** The beginning of it, where it is longer than that. */
    public static String of(String words, int longest) {
        if (words.length() <= longest) return words;
        int end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
        return words.substring(0, end) + " …";
    }
}
