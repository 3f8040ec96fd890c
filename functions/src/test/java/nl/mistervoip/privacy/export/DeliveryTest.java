package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
  private final LargeCopies large = new LargeCopies();
  private final PackageContent content = new PackageContent(desk.vault, large);
  private final List<DownloadPreparation.Job> begun = new ArrayList<>();
  private final PrepareDownload prepare = new PrepareDownload(desk.deliveries, content);
  private final DownloadPackage page =
      new DownloadPackage(desk.deliveries, content, begun::add, desk.audit);

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
              DownloadOutcome.Content.class, got -> assertThat(got.content()).isEqualTo(zip));
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
    claimToHave(PackageContent.SMALL + 1);
    assertThat(enter(code()))
        .isEqualTo(new DownloadOutcome.Elsewhere(Language.NL, "https://example.nl/downloads/1"));
    assertThat(large.only())
        .isEqualTo(desk.vault.find(desk.id(), BuildPackage.PACKAGE).orElseThrow());
    assertThat(downloadsLeft()).isEqualTo(2);
  }

  /** Chromium holds a redirect after a form to form-action; a link is free of it. */
  @Test
  void aLargePackageShouldBeOfferedByOneLinkAndNoRedirect() {
    String address = "https://s3.example/downloads/1?X-Amz-Signature=a&b=\"c";
    for (Language language : Language.values()) {
      PageResponse answer = DownloadPages.of(new DownloadOutcome.Elsewhere(language, address));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers())
          .as("the strict Referrer-Policy of every answer stays")
          .doesNotContainKeys("Location", "Referrer-Policy")
          .hasEntrySatisfying(
              "Content-Security-Policy",
              policy ->
                  assertThat(policy)
                      .contains("form-action 'self'")
                      .doesNotContain("navigate-to", "sandbox"));
      Document document = Jsoup.parse(answer.body());
      assertThat(document.select("a").eachAttr("href")).containsExactly(address);
      assertThat(document.select("form, script")).isEmpty();
      assertThat(answer.body()).as("escaped").contains("&amp;b=&quot;c");
    }
  }

  @Test
  void aLargePackageShouldBeLockedOnItsWayElsewhereAndCounted() throws IOException {
    claimToHave(PackageContent.SMALL + 1);
    String password = "een lang wachtwoord";
    assertThat(enter(code(), password)).isInstanceOf(DownloadOutcome.Elsewhere.class);
    assertLocked(large.only(), password);
    assertThat(downloadsLeft()).isEqualTo(2);
  }

  @Test
  void aDownloadThatFailedShouldCountNeitherAsDownloadNorAsTry() {
    claimToHave(PackageContent.SMALL + 1);
    large.breaks = true;
    for (int i = 0; i < 9; i++) {
      assertThatThrownBy(() -> enter(code())).isInstanceOf(IllegalStateException.class);
    }
    large.breaks = false;
    assertThat(downloadsLeft()).isEqualTo(3);
    assertThat(desk.audit.eventsOf(desk.id().value())).doesNotContain("package.downloaded");
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Elsewhere.class);
  }

  @Test
  void aHugePackageShouldBeMadeReadyBesideThePageAndCountedWhenItIsFetched() throws IOException {
    claimToHave(PackageContent.AT_ONCE + 1);
    String password = "een lang wachtwoord";
    String ticket = ticket(enter(code(), password));
    assertThat(large.copies).as("the page waited for nothing").isEmpty();
    assertThat(fetch(ticket)).isInstanceOf(DownloadOutcome.Preparing.class);
    assertThat(downloadsLeft()).isEqualTo(3);

    assertThat(prepare.prepare(begun.getFirst(), desk.clock.instant())).isTrue();
    assertThat(prepare.prepare(begun.getFirst(), desk.clock.instant()))
        .as("once more makes no other copy")
        .isTrue();
    assertThat(large.copies).hasSize(1);
    assertLocked(large.only(), password);
    for (int left = 2; left >= 0; left--) {
      assertThat(fetch(ticket))
          .isEqualTo(new DownloadOutcome.Elsewhere(Language.NL, "https://example.nl/downloads/1"));
      assertThat(downloadsLeft()).isEqualTo(left);
    }
    assertThat(fetch(ticket)).isInstanceOf(DownloadOutcome.UsedUp.class);
    assertThat(desk.audit.eventsOf(desk.id().value()))
        .filteredOn("package.downloaded"::equals)
        .hasSize(3);
    assertThat(begun.toString()).doesNotContain(password);
  }

  @Test
  void aPreparationThatFailedShouldBeSaidAndUseUpNothing() {
    claimToHave(PackageContent.AT_ONCE + 1);
    String ticket = ticket(enter(code()));
    large.breaks = true;
    assertThatThrownBy(() -> prepare.prepare(begun.getFirst(), desk.clock.instant()))
        .isInstanceOf(IllegalStateException.class);
    desk.clock.advance(Duration.ofMinutes(41));
    assertThat(fetch(ticket)).isEqualTo(new DownloadOutcome.NotReady(Language.NL));
    assertThat(DownloadPages.of(fetch(ticket)).body()).contains("name=\"code\"", "telde niet");
    assertThat(downloadsLeft()).isEqualTo(3);

    large.breaks = false;
    String again = ticket(enter(code()));
    assertThat(prepare.prepare(begun.getFirst(), desk.clock.instant()))
        .as("the first was given up")
        .isFalse();
    assertThat(prepare.prepare(begun.getLast(), desk.clock.instant())).isTrue();
    assertThat(fetch(ticket)).isInstanceOf(DownloadOutcome.NotReady.class);
    assertThat(fetch(again)).isInstanceOf(DownloadOutcome.Elsewhere.class);
  }

  @Test
  void aCopyThatIsAboutToGoShouldBeMadeAnew() {
    claimToHave(PackageContent.AT_ONCE + 1);
    String ticket = ticket(enter(code()));
    prepare.prepare(begun.getFirst(), desk.clock.instant());
    desk.clock.advance(Duration.ofHours(21));
    assertThat(fetch(ticket)).isInstanceOf(DownloadOutcome.NotReady.class);
  }

  @Test
  void aStrangeTicketShouldGiveNothingAndPreparationsHaveAnEnd() {
    claimToHave(PackageContent.AT_ONCE + 1);
    assertThat(fetch("A".repeat(43))).isInstanceOf(DownloadOutcome.NotReady.class);
    for (int i = 0; i < Deliveries.PREPARATIONS; i++) {
      assertThat(enter(code())).isInstanceOf(DownloadOutcome.Preparing.class);
    }
    prepare.prepare(begun.getLast(), desk.clock.instant());
    assertThat(fetch("A".repeat(43))).isInstanceOf(DownloadOutcome.NotReady.class);
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Blocked.class);
    assertThat(downloadsLeft()).isEqualTo(3);
  }

  @Test
  void aPackageThatWasDestroyedAfterItWasMadeReadyShouldBeExpired() {
    claimToHave(PackageContent.AT_ONCE + 1);
    String ticket = ticket(enter(code()));
    prepare.prepare(begun.getFirst(), desk.clock.instant());
    desk.vault.destroy(desk.id(), BuildPackage.PACKAGE);
    assertThat(fetch(ticket)).isInstanceOf(DownloadOutcome.Expired.class);
    assertThat(downloadsLeft()).isEqualTo(3);
  }

  @Test
  void everyWrongCodeShouldStandInTheAuditAlsoWhenTheTriesCameBack() {
    claimToHave(PackageContent.SMALL + 1);
    large.breaks = true;
    String wrong = code().equals("000000") ? "111111" : "000000";
    for (int i = 0; i < 2; i++) {
      assertThat(enter(wrong)).isEqualTo(new DownloadOutcome.Wrong(Language.NL, 4));
      assertThatThrownBy(() -> enter(code())).isInstanceOf(IllegalStateException.class);
      desk.clock.advance(Duration.ofSeconds(1));
    }
    assertThat(desk.audit.eventsOf(desk.id().value()))
        .filteredOn("package.wrong-code"::equals)
        .hasSize(2);
  }

  @Test
  void thePageOfAPreparationShouldSayThatItDoesNotCountAndHoldItsTicket() {
    PageResponse preparing =
        DownloadPages.of(new DownloadOutcome.Preparing(Language.EN, "the-ticket"));
    assertThat(preparing.status()).isEqualTo(202);
    assertThat(preparing.body())
        .contains("being prepared", "does not count", "name=\"ticket\"", "the-ticket");
    assertThat(new DownloadOutcome.Preparing(Language.EN, "the-ticket").toString())
        .doesNotContain("the-ticket");
  }

  @Test
  void aPackageThatWasBuiltAnewShouldNotGoThroughTheLinkOfTheOldOne() {
    desk.clock.advance(Duration.ofDays(1));
    desk.searchAll();
    desk.build();
    assertThat(enter(code())).isInstanceOf(DownloadOutcome.Expired.class);
  }

  /** A package of more than the limit would only make the test slow. */
  private void claimToHave(long bytes) {
    Review small = desk.vault.getJson(desk.id(), Review.VAULT_NAME, Review.class);
    Review big = new Review(small.digest(), bytes, small.summary(), List.of(), Map.of(), 0);
    desk.vault.putJson(desk.id(), Review.VAULT_NAME, big);
  }

  private int downloadsLeft() {
    return desk.deliveries.all().getFirst().downloadsLeft();
  }

  private DownloadOutcome fetch(String ticket) {
    return page.fetch(token(), ticket, desk.clock.instant());
  }

  private static String ticket(DownloadOutcome outcome) {
    assertThat(outcome).isInstanceOf(DownloadOutcome.Preparing.class);
    return outcome instanceof DownloadOutcome.Preparing preparing ? preparing.ticket() : "";
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
    if (outcome instanceof DownloadOutcome.Content got) {
      assertLocked(got.content(), password);
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
