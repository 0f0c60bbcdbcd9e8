package health.attune.assets.web;

import health.attune.assets.timeline.Lane;

/**
 * What of one kind happened, ready to print.
 *
 * @param summary the picture in a sentence, for those who do not see it
 */
public record LaneView(String name, String summary, Lane lane) {

    /** The outline of this kind's pin, around the point it marks; a shape of its own, so that color is not needed. */
    public String mark() {
        return switch (lane.kind()) {
            case EPISODE -> "M-4,-4h8v8h-8z";
            case CONTACT -> "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z";
            case ADVERSITY -> "M0,-6l6,10h-12z";
            case LIFE_EVENT -> "M0,-6l6,6l-6,6l-6,-6z";
        };
    }
}
