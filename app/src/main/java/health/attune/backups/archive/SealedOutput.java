package health.attune.backups.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written to it, chunk by chunk; whole only when closed. */
final class SealedOutput extends OutputStream {
    private final OutputStream out;
    private final Seal seal;
    private final byte[] plain = new byte[Seal.CHUNK_BYTES];
    private final byte[] sealed = new byte[Seal.CHUNK_BYTES + Seal.TAG_BYTES];
    private int filled;
    private boolean closed;

    SealedOutput(OutputStream out, Seal seal) throws IOException {
        this.out = out;
        this.seal = seal;
        out.write(seal.header());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == plain.length) send(false);
            int taken = Math.min(left, plain.length - filled);
            System.arraycopy(bytes, from, plain, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
        }
    }

    private void send(boolean isLast) throws IOException {
        out.write(sealed, 0, seal.seal(plain, filled, isLast, sealed));
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        send(true);
        out.close();
    }
}
