package health.attune.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param run whether this process does the jobs at all; a command beside the service does none
 */
@ConfigurationProperties("attune.jobs")
record JobSettings(@DefaultValue("true") boolean run) {}
