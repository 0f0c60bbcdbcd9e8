package health.attune.imports.rows;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is known of the place where the people of a file are served.
 *
 * @param today of the site; no answer is younger
 * @param workers who works with people there, by the name they sign in with
 */
public record Here(LocalDate today, Function<String, Optional<UUID>> workers) {}
