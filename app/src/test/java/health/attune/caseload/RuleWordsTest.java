package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Owner;
import health.attune.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** Words that come with the service are changed by an update; those of staff are theirs. */
@AttuneTest
class RuleWordsTest {
    private static final String UPDATE = "db/migration/caseload/V202611290440__rule_words.sql";

    @Autowired
    ApplicationContext service;

    @Autowired
    World world;

    @Test
    void whatASiteWroteOfItsOwnRuleStaysAsItIs() throws IOException {
        var owner = Owner.of(service);
        var site = world.site();
        var words = "OR 1.63 was not seen here, where many live far away.";
        var rule = owner.sql("insert into caseload.rule (word, figure, in_force_from, source, site_id, recorded_by)"
                        + " values ('contact-within-days', 21, '2026-03-01', ?, ?, ?) returning id")
                .params(words, site, world.staff("manager", site, null).id())
                .query(UUID.class)
                .single();
        for (var statement : new ClassPathResource(UPDATE)
                .getContentAsString(StandardCharsets.UTF_8)
                .split(";\n")) owner.sql(statement).update();
        assertThat(owner.sql("select source from caseload.rule where id = ?")
                        .param(rule)
                        .query(String.class)
                        .single())
                .isEqualTo(words);
    }
}
