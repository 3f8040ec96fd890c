package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.mistervoip.privacy.intake.mail.MailAddress;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

class MailStoresIT {
  private final String bucket = Emulator.bucket(false);
  private final S3MailStore mails = new S3MailStore(bucket, Emulator.AWS.s3());

  @Test
  void aReleasedMailShouldCarryTheTagAndStayReadable() {
    put("inbound/m1", "raw");
    mails.release("m1");
    assertThat(
            Emulator.AWS
                .s3()
                .getObjectTagging(get -> get.bucket(bucket).key("inbound/m1"))
                .tagSet())
        .containsExactly(S3MailStore.RELEASED);
    assertThat(new String(mails.read("m1", 100), UTF_8)).isEqualTo("raw");
  }

  @Test
  void ofAReplacedMailNoFormerFormShouldBeLeftAlsoWhereVersionsAreKept() {
    String versioned = Emulator.bucket(true);
    S3MailStore store = new S3MailStore(versioned, Emulator.AWS.s3());
    for (String text : List.of("with a copy", "with a copy, once more")) {
      assertThat(
              Emulator.AWS
                  .s3()
                  .putObject(
                      put -> put.bucket(versioned).key("inbound/m4"), RequestBody.fromString(text))
                  .eTag())
          .isNotBlank();
    }
    store.replace("m4", "without".getBytes(UTF_8));
    store.replace("m4", "without".getBytes(UTF_8));
    var left = Emulator.AWS.s3().listObjectVersions(list -> list.bucket(versioned));
    assertThat(left.versions()).hasSize(1);
    assertThat(left.deleteMarkers()).isEmpty();
    assertThat(new String(store.read("m4", 100), UTF_8)).isEqualTo("without");
  }

  @Test
  void theFirstCopyUnderAKeyOfTheUploadsShouldStand() {
    S3UploadStore uploads = new S3UploadStore(bucket, Emulator.AWS.s3());
    uploads.put("uploads/one", "first".getBytes(UTF_8));
    uploads.put("uploads/one", "second".getBytes(UTF_8));
    assertThat(
            Emulator.AWS
                .s3()
                .getObjectAsBytes(get -> get.bucket(bucket).key("uploads/one"))
                .asUtf8String())
        .isEqualTo("first");
  }

  @Test
  void onlyAsMuchAsAskedShouldBeRead() {
    put("inbound/m2", "0123456789");
    assertThat(new String(mails.read("m2", 4), UTF_8)).isEqualTo("0123");
    assertThatThrownBy(() -> mails.read("none", 4))
        .isInstanceOf(MailStore.MissingMailException.class);
  }

  @Test
  void theFirstFormOfWhatIsSetAsideShouldStand() {
    S3AsideStore aside = new S3AsideStore(bucket, Emulator.AWS.s3());
    aside.keep("m3", "the demand".getBytes(UTF_8));
    aside.keep("m3", "what remains".getBytes(UTF_8));
    assertThat(
            Emulator.AWS
                .s3()
                .getObjectAsBytes(get -> get.bucket(bucket).key("demands/m3"))
                .asUtf8String())
        .isEqualTo("the demand");
  }

  @Test
  void aSenderShouldHaveOnePseudonymUnderOneKey() {
    SenderKeys keys = underNewKey();
    String pseudonym = keys.of(new MailAddress("Anneke@Example.nl", "Anneke"));
    assertThat(pseudonym)
        .matches("[0-9a-f]{64}")
        .isEqualTo(keys.of(new MailAddress("anneke@example.nl", "")));
    assertThat(keys.of(new MailAddress("bram@example.nl", ""))).isNotEqualTo(pseudonym);
    assertThat(underNewKey().of(new MailAddress("anneke@example.nl", ""))).isNotEqualTo(pseudonym);
  }

  private static SenderKeys underNewKey() {
    return SenderKeys.from(new KmsPseudonyms(Emulator.AWS, Emulator.macKey()));
  }

  private void put(String key, String text) {
    assertThat(
            Emulator.AWS
                .s3()
                .putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text))
                .eTag())
        .isNotBlank();
  }
}
