package health.attune.goals;

/** Words fit to be a goal: some, not endless, and all of them letters and signs that can be kept. */
record GoalWords(String text) {
    static final int MOST = 1000;

    GoalWords {
        text = text.replace("\r\n", "\n").strip();
        if (text.isEmpty()) throw new GoalRefused("goals.words.none");
        if (text.codePointCount(0, text.length()) > MOST) throw new GoalRefused("goals.words.long", MOST);
        if (text.codePoints().anyMatch(GoalWords::isUnreadable)) throw new GoalRefused("goals.words.unreadable");
    }

    private static boolean isUnreadable(int sign) {
        return (Character.isISOControl(sign) && sign != '\n' && sign != '\t')
                || Character.getType(sign) == Character.SURROGATE;
    }
}
