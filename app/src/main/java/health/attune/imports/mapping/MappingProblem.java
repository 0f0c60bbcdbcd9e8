package health.attune.imports.mapping;

import health.attune.instruments.definitions.Brief;

/**
 * Something in a mapping that can't be meant.
 *
 * @param line counted from 1
 */
public record MappingProblem(int line, String sentence) {
    private static final int LONGEST = 500;

    public MappingProblem {
        sentence = Brief.of(sentence, LONGEST);
    }
}
