package health.attune.contacts.web;

import health.attune.pages.forms.Option;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What a form about a contact with that person needs to know.
 *
 * @param zone in which hours are told: the site's
 * @param colleagues who may have met the person: whoever writes, first, and their team
 */
public record Setting(UUID personId, ZoneId zone, List<Option> colleagues) {}
