package health.attune.caseload.rules;

import health.attune.programs.Programs;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The rules of the caseload that are in force today where a program is. */
@Component
public class ProgramRules {
    private final CaseloadRuleBook rules;
    private final Programs programs;

    ProgramRules(CaseloadRuleBook rules, Programs programs) {
        this.rules = rules;
        this.programs = programs;
    }

    /** By the program; read once, and each program looked up once. */
    public Function<UUID, CaseloadRules> ofPrograms() {
        var inForce = rules.inForce();
        var found = new HashMap<UUID, CaseloadRules>();
        return id -> found.computeIfAbsent(
                id, program -> inForce.at(programs.program(program).siteId()));
    }
}
