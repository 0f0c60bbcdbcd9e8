package health.attune.backups.archive;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How one file is sealed: a key made from the passphrase and a salt of the file's own, and for each chunk a nonce that
 * tells its place and whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár,
 * CRYPTO 2015), so that a chunk that is altered, moved, missing or cut off is found.
 */
final class Seal {
    static final int CHUNK_BYTES = 1 << 16;
    static final int TAG_BYTES = 16;

    private static final byte[] MAGIC = "ATTUNE-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 16;
    private static final int NONCE_PREFIX_BYTES = 7;
    private static final int PROOF_BYTES = 32;
    private static final int KEY_BYTES = 32;

    /** The second of the settings that RFC 9106 (section 4) recommends, for machines with less memory. */
    static final Work WORK = new Work(64 * 1024, 3, 4);

    private final byte[] header;
    private final byte[] noncePrefix;
    private final SecretKeySpec key;
    private final Cipher cipher;
    private int chunk;

    private Seal(byte[] header, byte[] noncePrefix, byte[] keyBytes) throws GeneralSecurityException {
        this.header = header;
        this.noncePrefix = noncePrefix;
        this.key = new SecretKeySpec(keyBytes, 0, KEY_BYTES, "AES");
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }

    static Seal fresh(char[] passphrase, Work work) {
        var random = new SecureRandom();
        var salt = new byte[SALT_BYTES];
        var prefix = new byte[NONCE_PREFIX_BYTES];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        var told = told(work, salt, prefix);
        try {
            var keys = work.keys(passphrase, salt);
            var header = ByteBuffer.allocate(told.length + PROOF_BYTES)
                    .put(told)
                    .put(proof(keys, told))
                    .array();
            return new Seal(header, prefix, keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't encrypt.", e);
        }
    }

    /** Reads the header; refuses where the file is no backup, or the passphrase not the one it was sealed with. */
    static Seal of(InputStream in, char[] passphrase) throws IOException {
        var data = new DataInputStream(in);
        var magic = data.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) throw new ArchiveRefused("This file is not a backup that Attune wrote.");
        var rest = ByteBuffer.wrap(data.readNBytes(3 * Integer.BYTES + SALT_BYTES + NONCE_PREFIX_BYTES + PROOF_BYTES));
        if (rest.remaining() < 3 * Integer.BYTES + SALT_BYTES + NONCE_PREFIX_BYTES + PROOF_BYTES)
            throw ArchiveRefused.cutOff();
        var work = new Work(rest.getInt(), rest.getInt(), rest.getInt()).requireBearable();
        var salt = taken(rest, SALT_BYTES);
        var prefix = taken(rest, NONCE_PREFIX_BYTES);
        try {
            var keys = work.keys(passphrase, salt);
            if (!MessageDigest.isEqual(proof(keys, told(work, salt, prefix)), taken(rest, PROOF_BYTES)))
                throw new ArchiveRefused("The passphrase is not the one that this backup was sealed with, or its first"
                        + " bytes were altered. Nothing was taken from it.");
            return new Seal(new byte[0], prefix, keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't decrypt.", e);
        }
    }

    byte[] header() {
        return header;
    }

    int seal(byte[] plain, int length, boolean isLast, byte[] sealed) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(isLast));
            return cipher.doFinal(plain, 0, length, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A chunk can't be encrypted.", e);
        }
    }

    int open(byte[] sealed, int length, boolean isLast, byte[] plain) {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, nonce(isLast));
            return cipher.doFinal(sealed, 0, length, plain);
        } catch (GeneralSecurityException e) {
            throw isLast ? ArchiveRefused.cutOff() : ArchiveRefused.altered();
        }
    }

    private GCMParameterSpec nonce(boolean isLast) {
        var nonce = ByteBuffer.allocate(NONCE_PREFIX_BYTES + Integer.BYTES + 1)
                .put(noncePrefix)
                .putInt(chunk)
                .put((byte) (isLast ? 1 : 0));
        chunk = Math.incrementExact(chunk);
        return new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce.array());
    }

    private static byte[] told(Work work, byte[] salt, byte[] prefix) {
        return ByteBuffer.allocate(MAGIC.length + 3 * Integer.BYTES + SALT_BYTES + NONCE_PREFIX_BYTES)
                .put(MAGIC)
                .putInt(work.memoryKib())
                .putInt(work.rounds())
                .putInt(work.lanes())
                .put(salt)
                .put(prefix)
                .array();
    }

    /** Made with a second key: it tells a wrong passphrase from a damaged file. */
    private static byte[] proof(byte[] keys, byte[] told) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys, KEY_BYTES, KEY_BYTES, "HmacSHA256"));
        return mac.doFinal(told);
    }

    private static byte[] taken(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    /** What it costs to try a passphrase: Argon2id with so much memory, so many rounds and lanes. */
    record Work(int memoryKib, int rounds, int lanes) {
        private static final int MOST_MEMORY_KIB = 256 * 1024;
        private static final int MOST_ROUNDS = 16;
        /** Four times what we ask for ourselves: some seconds, where all of both would be half a minute. */
        private static final long MOST_EFFORT = 4L * 64 * 1024 * 3;

        /** What an altered header asks for must not exhaust the machine that looks at it. */
        Work requireBearable() {
            boolean bearable = memoryKib >= 8 * lanes
                    && memoryKib <= MOST_MEMORY_KIB
                    && rounds >= 1
                    && rounds <= MOST_ROUNDS
                    && lanes >= 1
                    && lanes <= MOST_ROUNDS
                    && (long) memoryKib * rounds <= MOST_EFFORT;
            if (!bearable) throw ArchiveRefused.altered();
            return this;
        }

        byte[] keys(char[] passphrase, byte[] salt) {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withSalt(salt)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(rounds)
                    .withParallelism(lanes)
                    .build());
            var keys = new byte[2 * KEY_BYTES];
            generator.generateBytes(passphrase, keys);
            return keys;
        }
    }
}
