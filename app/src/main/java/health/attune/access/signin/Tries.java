package health.attune.access.signin;

import health.attune.access.throttle.Limit;
import health.attune.access.throttle.Tried;
import org.springframework.stereotype.Component;

/** Where a try counts: on a device the login is known on, alone; from anywhere else, at login and address. */
@Component
public class Tries {
    private final KnownDevices devices;

    Tries(KnownDevices devices) {
        this.devices = devices;
    }

    public Tried[] password(String login, Exchange web) {
        return devices.of(login, web)
                .map(device -> new Tried[] {new Tried(Limit.DEVICE, device)})
                .orElseGet(() -> new Tried[] {
                    new Tried(Limit.LOGIN_FROM_ADDRESS, login + ' ' + web.network()),
                    new Tried(Limit.ADDRESS, web.network()),
                    new Tried(Limit.LOGIN, login)
                });
    }

    public Tried[] code(String login, Exchange web) {
        return devices.of(login, web)
                .map(device -> new Tried[] {new Tried(Limit.CODE_ON_DEVICE, device)})
                .orElseGet(() -> new Tried[] {
                    new Tried(Limit.CODE_FROM_ADDRESS, login + ' ' + web.network()), new Tried(Limit.CODE, login)
                });
    }

    public Tried[] setUp(Exchange web) {
        return new Tried[] {new Tried(Limit.SET_UP, web.network())};
    }

    public Tried[] link(Exchange web) {
        return new Tried[] {new Tried(Limit.LINK, web.network())};
    }

    public Tried[] passkey(Exchange web) {
        return new Tried[] {new Tried(Limit.PASSKEY, web.network())};
    }
}
