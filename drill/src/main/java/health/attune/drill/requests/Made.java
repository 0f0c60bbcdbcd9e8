package health.attune.drill.requests;

/**
 * A request that was made up.
 *
 * @param target of what route it is meant to be
 * @param decent whether server and browsers on the way would let it through as HTTP
 */
record Made(Route target, String method, String path, byte[] bytes, boolean decent) {

    @Override
    public String toString() {
        return method + " " + target.path();
    }
}
