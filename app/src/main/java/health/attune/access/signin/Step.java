package health.attune.access.signin;

/** Where signing in stands after what was just sent. */
public enum Step {
    /** Signed in. */
    DONE,
    /** The password is right; a code is asked for next. */
    CODE_NEXT,
    /** The password is right and short; a second factor has to be set up next. */
    SECOND_FACTOR_NEXT,
    /** What was sent is not right. */
    WRONG,
    /** Too long ago or out of order: begin again with the password. */
    FROM_THE_START
}
