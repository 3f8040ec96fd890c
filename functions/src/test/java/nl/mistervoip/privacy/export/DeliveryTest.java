package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import nl.mistervoip.privacy.casefile.DeliverAgain;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
  private final ByteArrayOutputStream large = new ByteArrayOutputStream();
  private final DownloadPackage page =
      new DownloadPackage(
          desk.deliveries,
          desk.vault,
          content -> {
            large.reset();
            content.accept(large);
            return "https://example.nl/large";
          },
          desk.audit);

  @BeforeEach
  void build() {
    desk.searchAll();
    desk.build();
    desk.deliver();
  }

  @Test
  void linkAndCodeShouldGoByDifferentChannelsToWhatIsOnFile() {
    LetterFacts link = facts(LetterFields.PACKAGE_LINK);
    LetterFacts code = facts(LetterFields.PACKAGE_CODE);
    assertThat(link.recipient()).isEqualTo(Desk.MAIL_ON_FILE);
    assertThat(link.values())
        .containsEntry(LetterFields.DOWNLOADS, "3")
        .containsEntry(LetterFields.CODE_CHANNEL, "sms");
    assertThat(link.values().toString()).doesNotContain(code());
    assertThat(code.recipient()).isEqualTo("+31612345678");
    assertThat(code.channel()).isEqualTo("sms");
    assertThat(desk.deliveries.all().toString()).doesNotContain(token(), code());
  }

  @Test
  void withoutAPhoneTheCodeShouldGoInAMailOfItsOwn() {
    desk.phoneOnFile(Optional.empty());
    desk.vault.destroy(desk.id(), "delivery");
    desk.deliver();
    assertThat(facts(LetterFields.PACKAGE_CODE).channel()).isEqualTo("mail");
    assertThat(facts(LetterFields.PACKAGE_CODE).recipient()).isEqualTo(Desk.MAIL_ON_FILE);
  }

  @Test
  void aRepeatedStepShouldKeepTheLink() {
    String token = token();
    desk.deliver();
    assertThat(token()).isEqualTo(token);
    assertThat(desk.deliveries.all()).hasSize(1);
  }

  @Test
  void aPackageThatCameBackShouldGoToTheChosenAddressUnderANewLinkOnce() {
    String old = token();
    desk.vault.putJson(
        desk.id(),
        DeliverAgain.VAULT_NAME,
        new DeliverAgain(LetterFields.PACKAGE_LINK, "package-link", Optional.of("oud@example.nl")));
    desk.deliver();
    String again = token();
    desk.deliver();
    assertThat(token()).isEqualTo(again).isNotEqualTo(old);
    assertThat(facts(LetterFields.PACKAGE_LINK).recipient()).isEqualTo("oud@example.nl");
    assertThat(facts(LetterFields.PACKAGE_LINK).values()).containsEntry(LetterFields.ATTEMPT, "2");
    assertThat(facts(LetterFields.PACKAGE_CODE).recipient()).isEqualTo("+31612345678");
    assertThat(page.open(old, desk.clock.instant())).isInstanceOf(DownloadOutcome.Expired.class);
    assertThat(page.open(again, desk.clock.instant())).isInstanceOf(DownloadOutcome.Ask.class);
  }

  @Test
  void aPackageThatIsGoneShouldNotBeDeliveredAgain() {
    desk.vault.destroy(desk.id(), BuildPackage.PACKAGE);
    desk.vault.putJson(
        desk.id(),
        DeliverAgain.VAULT_NAME,
        new DeliverAgain(LetterFields.PACKAGE_LINK, "package-link", Optional.empty()));
    assertThatThrownBy(desk::deliver).isInstanceOf(DeliverPackage.PackageGoneException.class);
  }

  @Test
  void aPackageThatWasBuiltAnewShouldEndTheOldLink() {
    String old = token();
    desk.clock.advance(Duration.ofDays(1));
    desk.searchAll();
    desk.build();
    desk.deliver();
    assertThat(token()).isNotEqualTo(old);
    assertThat(facts(LetterFields.PACKAGE_LINK).values()).containsEntry(LetterFields.ATTEMPT, "2");
    assertThat(page.open(old, desk.clock.instant())).isInstanceOf(DownloadOutcome.Expired.class);
  }

  @Test
  void whatWasGatheredShouldBeGoneOnceThePackageIsDelivered() {
    assertThat(desk.vault.names(desk.id(), "gathered/")).isEmpty();
  }

  @Test
  void theRightCodeShouldGiveThePackageThreeTimesAndNoMore() throws IOException {
    byte[] zip = desk.vault.find(desk.id(), BuildPackage.PACKAGE).orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertThat(enter(code()))
          .isInstanceOfSatisfying(
              DownloadOutcome.Content.class,
              content -> assertThat(content.content()).hasBinaryContent(zip));
    }
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.UsedUp.class);
    assertThat(desk.audit.eventsOf(desk.id().value()))
        .filteredOn("package.downloaded"::equals)
        .hasSize(3);
  }

  @Test
  void fiveWrongCodesShouldBlockTheLinkAlsoForTheRightOne() {
    String wrong = code().equals("000000") ? "111111" : "000000";
    for (int left = 4; left > 0; left--) {
      assertThat(enter(wrong)).isEqualTo(new DownloadOutcome.Wrong(Language.NL, left));
    }
    assertThat(enter(wrong)).isInstanceOf(DownloadOutcome.Blocked.class);
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Blocked.class);
  }

  @Test
  void theRightCodeShouldWorkOnTheLastTry() {
    String wrong = code().equals("000000") ? "111111" : "000000";
    for (int i = 0; i < 4; i++) {
      enter(wrong);
    }
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Content.class);
  }

  @Test
  void whatIsNoCodeShouldNotCount() {
    for (int i = 0; i < 9; i++) {
      assertThat(enter("geen idee")).isInstanceOf(DownloadOutcome.NoCode.class);
    }
    assertThat(enter(code().substring(0, 3) + " " + code().substring(3)))
        .isInstanceOf(DownloadOutcome.Content.class);
  }

  @Test
  void anExpiredLinkShouldSaySo() {
    desk.clock.advance(DeliverPackage.VALID);
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Expired.class);
  }

  @Test
  void aDestroyedPackageShouldBeExpired() {
    desk.vault.destroy(desk.id(), BuildPackage.PACKAGE);
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Expired.class);
  }

  @Test
  void anUnknownOrMalformedLinkShouldGiveNothingAway() {
    assertThat(page.open("A".repeat(43), desk.clock.instant()))
        .isInstanceOf(DownloadOutcome.Unknown.class);
    assertThat(page.open("../../x", desk.clock.instant()))
        .isInstanceOf(DownloadOutcome.Unknown.class);
  }

  @Test
  void aLargePackageShouldBeFetchedElsewhere() {
    claimToBeLarge();
    assertThat(enter(code())).isEqualTo(new DownloadOutcome.Elsewhere("https://example.nl/large"));
    assertThat(large.toByteArray())
        .isEqualTo(desk.vault.find(desk.id(), BuildPackage.PACKAGE).orElseThrow());
    assertThat(desk.deliveries.all().getFirst().downloadsLeft()).isEqualTo(2);
  }

  @Test
  void aLargePackageShouldBeLockedOnItsWayElsewhereAndCounted() throws IOException {
    claimToBeLarge();
    String password = "een lang wachtwoord";
    assertThat(enter(code(), password))
        .isEqualTo(new DownloadOutcome.Elsewhere("https://example.nl/large"));
    assertLocked(large.toByteArray(), password);
    assertThat(desk.deliveries.all().getFirst().downloadsLeft()).isEqualTo(2);
  }

  @Test
  void aPackageThatWasBuiltAnewShouldNotGoThroughTheLinkOfTheOldOne() {
    desk.clock.advance(Duration.ofDays(1));
    desk.searchAll();
    desk.build();
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Expired.class);
  }

  /** A package of more than the limit would only make the test slow. */
  private void claimToBeLarge() {
    Review small = desk.vault.getJson(desk.id(), Review.VAULT_NAME, Review.class);
    Review big =
        new Review(
            small.digest(), PackageContent.SMALL + 1, small.summary(), List.of(), Map.of(), 0);
    desk.vault.putJson(desk.id(), Review.VAULT_NAME, big);
  }

  @Test
  void thePagesShouldSayWhatHappenedWithTheFittingStatus() {
    assertThat(DownloadPages.of(page.open(token(), desk.clock.instant())).body())
        .contains("name=\"code\"", "lang=\"nl\"");
    assertThat(DownloadPages.of(new DownloadOutcome.Blocked(Language.EN)).status()).isEqualTo(423);
    assertThat(DownloadPages.of(new DownloadOutcome.Expired(Language.EN)).status()).isEqualTo(410);
    assertThat(DownloadPages.of(new DownloadOutcome.Unknown()).status()).isEqualTo(404);
    assertThat(DownloadPages.of(new DownloadOutcome.Wrong(Language.NL, 3)).body())
        .contains("nog 3 keer");
    assertThat(DownloadPages.of(enter(code())))
        .satisfies(
            answer -> assertThat(answer.headers()).containsEntry("Content-Type", "application/zip"))
        .satisfies(answer -> assertThat(answer.base64()).isTrue());
  }

  private DownloadOutcome enter(String code) {
    return enter(code, "");
  }

  private DownloadOutcome enter(String code, String password) {
    return page.enter(token(), new DownloadPackage.Typed(code, password), desk.clock.instant());
  }

  @Test
  void whoAsksForAPasswordShouldGetTheSameFilesLockedByAes256() throws IOException {
    String password = "een lang wachtwoord";
    DownloadOutcome outcome = enter(code(), password);
    assertThat(outcome).isInstanceOf(DownloadOutcome.Content.class);
    if (outcome instanceof DownloadOutcome.Content content) {
      assertLocked(content.content().readAllBytes(), password);
    }
  }

  private void assertLocked(byte[] zip, String password) throws IOException {
    Path file = Files.createTempFile("locked", ".zip");
    Files.write(file, zip);
    try (ZipFile locked = new ZipFile(file.toFile(), password.toCharArray());
        ZipFile wrong = new ZipFile(file.toFile(), "een ander wachtwoord".toCharArray())) {
      for (Map.Entry<String, byte[]> plain : desk.files().entrySet()) {
        FileHeader header = locked.getFileHeader(plain.getKey());
        assertThat(header.getAesExtraDataRecord().getAesKeyStrength())
            .isEqualTo(AesKeyStrength.KEY_STRENGTH_256);
        assertThat(locked.getInputStream(header)).hasBinaryContent(plain.getValue());
        assertThatThrownBy(() -> wrong.getInputStream(header)).isInstanceOf(ZipException.class);
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aPasswordThatIsTooShortShouldCostNeitherTryNorDownload() {
    for (int i = 0; i < 9; i++) {
      assertThat(enter(code(), "kort")).isInstanceOf(DownloadOutcome.Weak.class);
    }
    assertThat(desk.deliveries.all().getFirst().downloadsLeft()).isEqualTo(3);
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Content.class);
  }

  private String token() {
    String link = facts(LetterFields.PACKAGE_LINK).values().getOrDefault(LetterFields.LINK, "");
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String code() {
    return facts(LetterFields.PACKAGE_CODE).values().getOrDefault(LetterFields.CODE, "");
  }

  private LetterFacts facts(String letter) {
    return desk.vault.getJson(desk.id(), LetterFacts.vaultName(letter), LetterFacts.class);
  }
}
