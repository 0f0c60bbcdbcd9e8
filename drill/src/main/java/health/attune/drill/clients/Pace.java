package health.attune.drill.clients;

import java.util.random.RandomGenerator;

/** When clients go on and when they stop: one for all clients of a round. */
public final class Pace {
    private final int pauseMillis;
    private volatile boolean over;

    /** @param pauseMillis how long somebody thinks at most before the next click */
    public Pace(int pauseMillis) {
        this.pauseMillis = pauseMillis;
    }

    /** Everybody finishes what they do, and begins nothing more. */
    public void end() {
        over = true;
    }

    public boolean isOver() {
        return over;
    }

    void think(RandomGenerator random) throws InterruptedException {
        Thread.sleep(random.nextInt(pauseMillis + 1));
    }
}
