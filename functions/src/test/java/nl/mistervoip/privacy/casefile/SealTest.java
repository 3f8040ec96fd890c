package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final byte[] KEY = new byte[32];
  private static final CaseId CASE = CaseId.ofMessage("one");
  private static final CaseId OTHER = CaseId.ofMessage("other");

  private final Seal seal = new Seal(CASE, KEY);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
  void whatWasSealedShouldOpen(int length) throws IOException {
    byte[] plain = noise(length);
    byte[] stored = sealed(seal, "requester", plain);
    assertThat(opened(seal, "requester", stored)).isEqualTo(plain);
  }

  @Test
  void aDocumentShouldNotOpenUnderAnotherName() throws IOException {
    byte[] stored = sealed(seal, "letters/identity-link", noise(100));
    assertThatThrownBy(() -> opened(seal, "letters/identity-code", stored))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aDocumentShouldNotOpenInAnotherCaseEvenUnderTheSameKey() throws IOException {
    byte[] stored = sealed(seal, "requester", noise(100));
    assertThatThrownBy(() -> opened(new Seal(OTHER, KEY), "requester", stored))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aDocumentShouldNotOpenUnderAnotherKey() throws IOException {
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    byte[] stored = sealed(seal, "requester", noise(100));
    assertThatThrownBy(() -> opened(new Seal(CASE, otherKey), "requester", stored))
        .isInstanceOf(IOException.class);
  }

  @Property(tries = 200)
  void aDocumentWithAnyByteChangedShouldNotOpen(@ForAll @IntRange(max = 10_000) int at)
      throws IOException {
    byte[] stored = sealed(seal, "requester", noise(500));
    stored[at % stored.length] ^= 1;
    assertThatThrownBy(() -> opened(seal, "requester", stored)).isInstanceOf(IOException.class);
  }

  @Property(tries = 100)
  void aDocumentThatWasCutOffShouldNotOpen(@ForAll @IntRange(max = 70_000) int length)
      throws IOException {
    byte[] stored = sealed(seal, "requester", noise(70_000));
    byte[] cut = Arrays.copyOf(stored, length);
    assertThatThrownBy(() -> opened(seal, "requester", cut)).isInstanceOf(IOException.class);
  }

  @Test
  void theSameContentShouldNeverLookTheSameTwice() throws IOException {
    assertThat(sealed(seal, "requester", noise(100)))
        .isNotEqualTo(sealed(seal, "requester", noise(100)));
  }

  @Test
  void nothingOfTheContentShouldBeReadable() throws IOException {
    byte[] stored =
        sealed(seal, "requester", "voorbeeld@klant.example".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("klant");
  }

  @Test
  void aKeyOfAnotherLengthShouldBeRefused() {
    assertThatThrownBy(() -> new Seal(CASE, new byte[16]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(CASE.value());
  }

  private static byte[] sealed(Seal seal, String name, byte[] plain) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (OutputStream out = seal.sealing(name, stored)) {
      out.write(plain);
    }
    return stored.toByteArray();
  }

  private static byte[] opened(Seal seal, String name, byte[] stored) throws IOException {
    return seal.opening(name, new ByteArrayInputStream(stored)).readAllBytes();
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
