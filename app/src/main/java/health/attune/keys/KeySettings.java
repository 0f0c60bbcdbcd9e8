package health.attune.keys;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param secretKey 32 bytes in base64; absent, a key is made once and kept in the data folder
 */
@ConfigurationProperties("attune")
record KeySettings(@Nullable String secretKey) {}
