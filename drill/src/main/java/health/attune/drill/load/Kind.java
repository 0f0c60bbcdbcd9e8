package health.attune.drill.load;

/** What a request is for; times are told for each. */
enum Kind {
    HOME(Group.STAFF),
    PEOPLE(Group.STAFF),
    SEARCH(Group.STAFF),
    PERSON(Group.STAFF),
    PROGRAMS(Group.STAFF),
    STATUS(Group.STAFF),
    LINK(Group.STAFF),
    ALERTS(Group.ALERTS),
    ALERT(Group.ALERTS),
    ACKNOWLEDGEMENT(Group.ALERTS),
    FOLLOWING(Group.ANSWERING),
    QUESTION(Group.ANSWERING),
    ANSWER(Group.ANSWERING),
    COMPLETION(Group.ANSWERING),
    FILE(Group.FILES);

    private final Group group;

    Kind(Group group) {
        this.group = group;
    }

    /** What is judged apart. */
    enum Group {
        STAFF,
        /** The way from the list of alerts to having one. */
        ALERTS,
        /** What somebody does who follows a link and answers. */
        ANSWERING,
        FILES
    }

    Group group() {
        return group;
    }
}
