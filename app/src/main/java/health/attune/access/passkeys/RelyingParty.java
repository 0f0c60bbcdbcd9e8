package health.attune.access.passkeys;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import health.attune.pages.PublicAddress;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Who we are to browsers: the host that is bound into each passkey, and the one origin it may be used from. */
@Component
class RelyingParty {
    private static final String THIS_MACHINE = "localhost";

    private final PublicAddress address;

    RelyingParty(PublicAddress address) {
        this.address = address;
    }

    String id() {
        var url = address.publicUrl();
        return url == null ? THIS_MACHINE : URI.create(url).getHost();
    }

    /** Browsers make no passkey for a host that is a number. */
    boolean hasName() {
        return !id().matches("[\\d.]+|\\[.*");
    }

    ServerProperty expecting(byte[] challenge, Ceremony ceremony) {
        return ServerProperty.builder()
                .origin(origin(ceremony))
                .rpId(id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private Origin origin(Ceremony ceremony) {
        var url = address.publicUrl();
        if (url == null)
            return new Origin(
                    "http://" + THIS_MACHINE + ":" + ceremony.request().getLocalPort());
        var uri = URI.create(url);
        return new Origin(uri.getScheme() + "://" + uri.getAuthority());
    }
}
