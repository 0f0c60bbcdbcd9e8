package health.attune.merges;

import health.attune.contacts.Met;
import health.attune.people.Person;
import health.attune.programs.Episode;
import java.util.List;
import java.util.Map;

/**
 * One of two records that may be of one person.
 *
 * @param contacts the newest
 * @param parts how many entries each part of the record has, as far as the reader sees them
 */
public record Side(Person person, List<Episode.Told> episodes, List<Met> contacts, Map<String, Long> parts) {}
