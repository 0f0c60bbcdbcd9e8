package health.attune.questionnaires;

/** Tells which instruments were answered; told by the module that keeps answers. */
public interface Answered {

    /** True once anybody answered any version of it. */
    boolean isAnswered(String instrumentId);
}
