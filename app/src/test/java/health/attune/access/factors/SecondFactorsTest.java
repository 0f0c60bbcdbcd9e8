package health.attune.access.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import health.attune.AttuneTest;
import health.attune.World;
import java.util.Arrays;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class SecondFactorsTest {
    @Autowired
    SecondFactors factors;

    @Autowired
    SecretBox box;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UUID account;

    @BeforeEach
    void anAccount() {
        account = world.staff("nurse", world.site(), null).id();
    }

    @Test
    void nothingIsAskedForBeforeTheFirstCodeIsRight() {
        factors.offer(account);
        var app = new Authenticator(offer().key());
        assertThat(factors.confirm(account, "000000".equals(app.code()) ? "111111" : "000000"))
                .isFalse();
        assertThat(factors.offered(account, "nurse")).isPresent();
        assertThat(factors.confirm(account, app.code())).isTrue();
        assertThat(factors.offered(account, "nurse"))
                .as("what is asked for is never shown again")
                .isEmpty();
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeItAfterwards() {
        factors.offer(account);
        var app = new Authenticator(offer().key());
        var before = app.code(-1);
        var first = app.code();
        var second = app.code(1);
        assertThat(factors.confirm(account, first)).isTrue();
        assertThat(factors.take(account, first)).isFalse();
        assertThat(factors.take(account, before)).isFalse();
        assertThat(factors.take(account, second)).isTrue();
        assertThat(factors.take(account, second)).isFalse();
    }

    @Test
    void aConfirmedSecretIsNeverShownAgainNorReplaced() {
        factors.offer(account);
        var key = offer().key();
        factors.confirm(account, new Authenticator(key).code());
        factors.offer(account);
        assertThat(factors.offered(account, "nurse")).isEmpty();
        assertThat(factors.take(account, new Authenticator(key).code(1))).isTrue();
    }

    @Test
    void thePictureHoldsTheKeyForAnyApp() throws Exception {
        factors.offer(account);
        var offer = factors.offered(account, "ana maría@harbor.org").orElseThrow();
        var text = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Drawn(offer.picture()))))
                .getText();
        assertThat(text)
                .isEqualTo("otpauth://totp/Attune:ana%20mar%C3%ADa%40harbor.org?secret="
                        + offer.key().replace(" ", "") + "&issuer=Attune&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void theDatabaseHoldsTheSecretSealedAndBoundToItsAccount() {
        factors.offer(account);
        var secret = new Base32().decode(offer().key().replace(" ", ""));
        var kept = jdbc.sql("select secret from access.second_factor where account_id = ?")
                .param(account)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(box.open(kept, account)).isEqualTo(secret);
        assertThatThrownBy(() -> box.open(kept, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        kept[kept.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(kept, account)).isInstanceOf(IllegalStateException.class);
    }

    private Offer offer() {
        return factors.offered(account, "nurse").orElseThrow();
    }

    /** The picture as a camera sees it, eight dots to a square. */
    private static final class Drawn extends LuminanceSource {
        private static final int DOTS = 8;
        private final byte[] light;

        Drawn(QrPicture picture) {
            super(picture.size() * DOTS, picture.size() * DOTS);
            light = new byte[getWidth() * getHeight()];
            Arrays.fill(light, (byte) 255);
            for (var square : picture.path().substring(1).split("M", -1)) {
                var at = square.replaceAll("h1v1h-1z", "").split(" ", -1);
                paint(Integer.parseInt(at[0]) * DOTS, Integer.parseInt(at[1]) * DOTS);
            }
        }

        private void paint(int left, int top) {
            for (int y = top; y < top + DOTS; y++)
                Arrays.fill(light, y * getWidth() + left, y * getWidth() + left + DOTS, (byte) 0);
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(light, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return light;
        }
    }
}
