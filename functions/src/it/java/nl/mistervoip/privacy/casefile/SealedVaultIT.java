package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

class SealedVaultIT implements VaultContract {
  private static final CasefileScene SCENE = new CasefileScene();
  private static final byte[] CONTENT = "voorbeeld@klant.example".getBytes(StandardCharsets.UTF_8);

  @Test
  void documentsThatChangedPlacesShouldNotOpen() {
    CaseId id = SCENE.newCase();
    vault().put(id, "letters/identity-link", CONTENT);
    vault().put(id, "letters/identity-code", CONTENT);
    copy("cases/" + id + "/letters/identity-link", "cases/" + id + "/letters/identity-code");
    assertThatThrownBy(() -> vault().find(id, "letters/identity-code"))
        .isInstanceOf(CaseVault.BrokenSealException.class)
        .hasMessageContaining(id.value());
  }

  @Test
  void aDocumentOfAnotherCaseShouldNotOpen() {
    CaseId id = SCENE.newCase();
    CaseId other = SCENE.newCase();
    vault().put(other, "requester", CONTENT);
    copy("cases/" + other + "/requester", "cases/" + id + "/requester");
    assertThatThrownBy(() -> vault().find(id, "requester"))
        .isInstanceOf(CaseVault.BrokenSealException.class);
  }

  @Test
  void theBucketShouldHoldNothingReadable() {
    CaseId id = SCENE.newCase();
    vault().put(id, "requester", CONTENT);
    String stored = new String(stored("cases/" + id + "/requester"), StandardCharsets.ISO_8859_1);
    assertThat(stored).doesNotContain("voorbeeld").doesNotContain("klant");
  }

  @Test
  void aCopyOfAShreddedDocumentShouldStayClosedWhenItIsPutBack() {
    CaseId id = SCENE.newCase();
    String key = "cases/" + id + "/requester";
    vault().put(id, "requester", CONTENT);
    byte[] kept = stored(key);
    vault().shred(id);
    Emulator.AWS
        .s3()
        .putObject(put -> put.bucket(SCENE.bucket).key(key), RequestBody.fromBytes(kept));
    assertThat(vault().find(id, "requester")).isEmpty();
  }

  @Test
  void destroyingShouldTakeEveryVersionWhereTheBucketKeepsThem() {
    CasefileScene versioned = new CasefileScene();
    Emulator.AWS
        .s3()
        .putBucketVersioning(
            put ->
                put.bucket(versioned.bucket)
                    .versioningConfiguration(set -> set.status(BucketVersioningStatus.ENABLED)));
    CaseId id = versioned.newCase();
    versioned.vault().put(id, "requester", CONTENT);
    versioned.vault().put(id, "requester", CONTENT);
    versioned.vault().destroy(id, "requester");
    assertThat(
            Emulator.AWS.s3().listObjectVersions(list -> list.bucket(versioned.bucket)).versions())
        .isEmpty();
  }

  @Test
  void aNameShouldNotLeadOutOfTheCase() {
    CaseId id = SCENE.newCase();
    assertThatThrownBy(() -> vault().put(id, "../other", CONTENT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Override
  public CaseVault vault() {
    return SCENE.vault();
  }

  @Override
  public CaseId newCase() {
    return SCENE.newCase();
  }

  private static void copy(String from, String to) {
    Emulator.AWS
        .s3()
        .putObject(put -> put.bucket(SCENE.bucket).key(to), RequestBody.fromBytes(stored(from)));
  }

  private static byte[] stored(String key) {
    return Emulator.AWS
        .s3()
        .getObjectAsBytes(get -> get.bucket(SCENE.bucket).key(key))
        .asByteArray();
  }
}
