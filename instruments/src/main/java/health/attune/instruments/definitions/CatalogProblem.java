package health.attune.instruments.definitions;

/**
 * Something wrong in a definition.
 *
 * @param file     which file
 * @param place    where in it, such as {@code scores[0].bands[2]}
 * @param sentence what is wrong and what is expected
 */
public record CatalogProblem(String file, String place, String sentence) {
    private static final int LONGEST = 500;

    public CatalogProblem {
        place = Brief.of(place, LONGEST);
        sentence = Brief.of(sentence, LONGEST);
    }

    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : ", " + place) + ": " + sentence;
    }
}
