package health.attune.access.signin;

/** Where signing in stands after what was just sent. */
public enum Step {
    /** Signed in. */
    DONE,
    /** Signed in with a second factor that was just set up; recovery codes are to be made next. */
    RECOVERY_NEXT,
    /** The password is right; a code or a passkey is asked for next. */
    CODE_NEXT,
    /** The password is right and not enough; a second factor has to be set up next. */
    SECOND_FACTOR_NEXT,
    /** What was sent is not right. */
    WRONG,
    /** Too long ago or out of order: begin again with the password. */
    FROM_THE_START
}
