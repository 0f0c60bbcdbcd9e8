package health.attune.tasks.web;

import health.attune.pages.forms.Option;
import health.attune.tasks.Task;
import java.util.List;

/**
 * What a form about a task needs to know.
 *
 * @param owners to whom it can be given: whoever writes, first
 * @param origins what it can come from; none where it is about nobody
 */
public record TaskSetting(Task.About about, List<Option> owners, List<Option> origins) {}
