package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;

/** What every vault does; run on the fake and on the real one. */
public interface VaultContract {
  /** Longer than two parts of an upload. */
  int LARGE = 20 * 1024 * 1024 + 17;

  /** The vault under test. */
  CaseVault vault();

  /** A new case that the vault can seal for. */
  CaseId newCase();

  @Test
  default void aDocumentShouldComeBackAsItWasPut() {
    CaseId id = newCase();
    vault().put(id, "requester", bytes("a"));
    assertThat(vault().find(id, "requester"))
        .hasValueSatisfying(content -> assertThat(content).isEqualTo(bytes("a")));
  }

  @Test
  default void anEmptyDocumentShouldBeADocument() {
    CaseId id = newCase();
    vault().put(id, "empty", new byte[0]);
    assertThat(vault().find(id, "empty"))
        .hasValueSatisfying(content -> assertThat(content).isEmpty());
  }

  @Test
  default void putAgainADocumentShouldBeReplaced() {
    CaseId id = newCase();
    vault().put(id, "requester", bytes("a"));
    vault().put(id, "requester", bytes("b"));
    assertThat(vault().find(id, "requester"))
        .hasValueSatisfying(content -> assertThat(content).isEqualTo(bytes("b")));
  }

  @Test
  default void aMissingDocumentShouldBeNamedInTheError() {
    CaseId id = newCase();
    assertThat(vault().find(id, "nothing")).isEmpty();
    assertThatThrownBy(() -> vault().read(id, "nothing"))
        .isInstanceOf(CaseVault.MissingDocumentException.class)
        .hasMessageContaining(id.value())
        .hasMessageContaining("nothing");
  }

  @Test
  default void aLargeDocumentShouldStreamInAndOut() throws IOException {
    CaseId id = newCase();
    long written = vault().write(id, "package.zip", out -> noise(out, LARGE));
    assertThat(written).isEqualTo(LARGE);
    assertThat(hashOf(id, "package.zip")).isEqualTo(hashOfNoise());
  }

  @Test
  default void aWriterThatFailsShouldLeaveWhatWasThere() {
    CaseId id = newCase();
    vault().put(id, "package.zip", bytes("before"));
    assertThatThrownBy(() -> vault().write(id, "package.zip", VaultContract::failing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(vault().find(id, "package.zip"))
        .hasValueSatisfying(content -> assertThat(content).isEqualTo(bytes("before")));
  }

  @Test
  default void namesShouldBeListedInOrderByTheirBeginning() {
    CaseId id = newCase();
    vault().put(id, "gathered/invoices", bytes("i"));
    vault().put(id, "gathered/call-records", bytes("c"));
    vault().put(id, "requester", bytes("r"));
    assertThat(vault().names(id, "gathered/"))
        .containsExactly("gathered/call-records", "gathered/invoices");
    assertThat(vault().names(id, "")).hasSize(3);
    assertThat(vault().names(newCase(), "")).isEmpty();
  }

  @Test
  default void destroyingADocumentShouldLeaveTheOthers() {
    CaseId id = newCase();
    vault().put(id, "letters/a", bytes("a"));
    vault().put(id, "letters/ab", bytes("ab"));
    vault().destroy(id, "letters/a");
    vault().destroy(id, "letters/a");
    assertThat(vault().names(id, "")).containsExactly("letters/ab");
  }

  @Test
  default void aShreddedCaseShouldHoldNothingAndTakeNothing() {
    CaseId id = newCase();
    CaseId other = newCase();
    vault().put(id, "requester", bytes("a"));
    vault().put(other, "requester", bytes("b"));
    vault().shred(id);
    vault().shred(id);
    assertThat(vault().find(id, "requester")).isEmpty();
    assertThat(vault().names(id, "")).isEmpty();
    assertThatThrownBy(() -> vault().put(id, "requester", bytes("again")))
        .isInstanceOf(CaseVault.NoKeyException.class);
    assertThat(vault().find(other, "requester")).isPresent();
  }

  @Test
  default void aRecordShouldComeBackAsItWasPut() {
    CaseId id = newCase();
    LetterFacts facts =
        new LetterFacts("requester", "mail", java.util.Map.of("count", "3"), java.util.Map.of());
    vault().putJson(id, LetterFacts.vaultName("no-data"), facts);
    assertThat(vault().getJson(id, "letters/no-data", LetterFacts.class)).isEqualTo(facts);
  }

  private int hashOf(CaseId id, String name) throws IOException {
    int hash = 1;
    try (InputStream in = vault().read(id, name)) {
      byte[] chunk = in.readNBytes(65_537);
      while (chunk.length > 0) {
        hash = 31 * hash + java.util.Arrays.hashCode(chunk);
        chunk = in.readNBytes(65_537);
      }
    }
    return hash;
  }

  private static int hashOfNoise() {
    byte[] all = new byte[LARGE];
    new Random(7).nextBytes(all);
    int hash = 1;
    for (int start = 0; start < LARGE; start += 65_537) {
      byte[] chunk = java.util.Arrays.copyOfRange(all, start, Math.min(LARGE, start + 65_537));
      hash = 31 * hash + java.util.Arrays.hashCode(chunk);
    }
    return hash;
  }

  private static void noise(OutputStream out, int length) {
    byte[] all = new byte[length];
    new Random(7).nextBytes(all);
    try {
      out.write(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void failing(OutputStream out) {
    noise(out, LARGE);
    throw new IllegalStateException("The writer fails on purpose.");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
