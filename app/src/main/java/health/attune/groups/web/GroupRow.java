package health.attune.groups.web;

import health.attune.groups.Group;
import health.attune.pages.Words;

/** A group in a list; {@code own} where the reader facilitates it. */
public record GroupRow(String name, String meets, String how, String taking, String href, boolean own) {

    static GroupRow of(Group.Listed listed, Words words) {
        var plan = listed.group().plan();
        var mode = words.say("groups.mode." + plan.mode());
        return new GroupRow(
                plan.name(),
                plan.meets(),
                plan.place() == null ? mode : words.say("groups.how", mode, plan.place()),
                GroupViews.taking(listed, words),
                "/groups/" + listed.group().id(),
                listed.own());
    }
}
