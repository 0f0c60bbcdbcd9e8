package health.attune.access.signin;

import health.attune.access.sessions.Client;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The request and the answer to it, with what signing in asks of them. */
public record Exchange(HttpServletRequest request, HttpServletResponse response) {
    private static final int HOUSEHOLD_BYTES = 8;

    /** Browser and system, in words their owner recognizes. */
    public String client() {
        return Client.of(request.getHeader("User-Agent"));
    }

    /** Where the request comes from: one address, or of IPv6 the half that names a household and not a device. */
    String network() {
        var address = request.getRemoteAddr();
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HOUSEHOLD_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
