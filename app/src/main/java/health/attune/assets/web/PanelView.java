package health.attune.assets.web;

import health.attune.assets.timeline.Panel;
import java.util.List;

/**
 * One score over time, ready to print.
 *
 * @param hue the class of its color
 * @param summary the picture in a sentence, for those who do not see it
 * @param bands the names of the bands, in the order of the picture
 * @param dots what each answer says, in the order of the picture
 */
public record PanelView(
        String name, String measure, String hue, String summary, List<String> bands, List<String> dots, Panel panel) {}
