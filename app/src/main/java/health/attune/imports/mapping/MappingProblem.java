package health.attune.imports.mapping;

/**
 * Something in a mapping that can't be meant.
 *
 * @param line counted from 1
 */
public record MappingProblem(int line, String sentence) {}
