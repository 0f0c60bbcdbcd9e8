package health.attune.programs;

import java.util.UUID;

/** Somebody who works where a person is served, and could be on their team. */
public record Colleague(UUID accountId, String name, Discipline discipline) {}
