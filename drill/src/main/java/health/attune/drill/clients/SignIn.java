package health.attune.drill.clients;

/** What somebody signs in with. */
public record SignIn(String login, String password) {

    @Override
    public String toString() {
        return login;
    }
}
