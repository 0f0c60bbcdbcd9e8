package health.attune.backups.archive;

import java.io.IOException;
import java.io.InputStream;

/** Opens what {@link SealedOutput} sealed; gives nothing out that was not found to be as it was written. */
final class SealedInput extends InputStream {
    private final InputStream in;
    private final Seal seal;
    private byte[] sealed = new byte[Seal.CHUNK_BYTES + Seal.TAG_BYTES];
    private byte[] following = new byte[Seal.CHUNK_BYTES + Seal.TAG_BYTES];
    private final byte[] plain = new byte[Seal.CHUNK_BYTES];
    private int followingLength;
    private int filled;
    private int given;

    SealedInput(InputStream in, char[] passphrase) throws IOException {
        this.in = in;
        this.seal = Seal.of(in, passphrase);
        this.followingLength = in.readNBytes(following, 0, following.length);
        if (followingLength < Seal.TAG_BYTES) throw ArchiveRefused.cutOff();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (given == filled && !next()) return -1;
        int taken = Math.min(length, filled - given);
        System.arraycopy(plain, given, bytes, offset, taken);
        given += taken;
        return taken;
    }

    /** The last chunk is the one that nothing follows. */
    private boolean next() throws IOException {
        if (followingLength == 0) return false;
        var swapped = sealed;
        sealed = following;
        int length = followingLength;
        following = swapped;
        followingLength = in.readNBytes(following, 0, following.length);
        if (length < Seal.TAG_BYTES) throw ArchiveRefused.cutOff();
        filled = seal.open(sealed, length, followingLength == 0, plain);
        given = 0;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
