package health.attune.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * How browsers reach the service: the base of links that leave it, and whether cookies may insist on https.
 *
 * @param publicUrl such as {@code https://attune.example.org}; absent, the service is for this machine only
 */
@ConfigurationProperties("attune")
public record PublicAddress(@Nullable String publicUrl) {

    public PublicAddress {
        if (publicUrl != null && publicUrl.isBlank()) publicUrl = null;
        if (publicUrl != null && !publicUrl.matches("https?://[\\w.:\\[\\]-]+/?"))
            throw new IllegalArgumentException("The public address " + publicUrl
                    + " has to look like https://attune.example.org, without a path. Mend ATTUNE_PUBLIC_URL.");
    }

    public boolean isHttps() {
        return publicUrl != null && publicUrl.startsWith("https:");
    }

    /** The name of a cookie: over https with the prefix that keeps other hosts and plain http from setting it. */
    public String cookie(String name) {
        return isHttps() ? "__Host-" + name : name;
    }

    /** A link that works outside of the page it was made on. */
    public String link(String path, HttpServletRequest request) {
        if (publicUrl != null) return URI.create(publicUrl).resolve(path).toString();
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + path;
    }
}
