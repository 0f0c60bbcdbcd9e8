package health.attune.access.staff;

import java.util.List;

/**
 * The first of those that were asked for, by name.
 *
 * @param all how many there are in all
 */
public record StaffList(List<StaffRow> rows, long all) {}
