package health.attune.access.staff.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which organization looks after an account; null for the network. */
record BelongingForm(@Nullable UUID organization) {}
