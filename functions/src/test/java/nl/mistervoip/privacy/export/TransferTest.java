package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.TransferReview;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferTest {
  private static final String OTHER = "overstap@andere-telecom.example";
  private final Desk desk =
      new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS, Right.PORTABILITY);
  private final DownloadPackage page =
      new DownloadPackage(
          desk.deliveries,
          new PackageContent(desk.vault, new LargeCopies()),
          job -> {
            throw new AssertionError("nothing here is that large");
          },
          desk.audit);

  @BeforeEach
  void build() {
    desk.searchAll();
    desk.build();
    desk.deliver();
    wish(OTHER);
  }

  @Test
  void onlyWhatIsWithinArticle20ShouldGoAndWordForWord() throws IOException {
    TransferReview review = cut();
    Map<String, byte[]> own = desk.files();
    Map<String, byte[]> part = unzip(desk.vault.find(desk.id(), "transfer.zip").orElseThrow());
    List<String> portable =
        desk.landscape.map().stores().stream().filter(Store::portable).map(Store::id).toList();
    List<String> expected =
        own.keySet().stream()
            .filter(path -> portable.contains(path.replaceAll("\\.(csv|json)$", "")))
            .toList();
    assertThat(expected).isNotEmpty();
    TreeSet<String> paths = new TreeSet<>(expected);
    paths.add("schema.json");
    assertThat(new TreeSet<>(review.files())).isEqualTo(paths);
    paths.add("manifest.json");
    assertThat(new TreeSet<>(part.keySet())).isEqualTo(paths);
    expected.forEach(path -> assertThat(part.get(path)).as(path).isEqualTo(own.get(path)));
    assertThat(own.keySet())
        .as("there is more in the person's own")
        .hasSizeGreaterThan(part.size());
    JsonNode schema = json(part, "schema.json");
    schema.path("$defs").fieldNames().forEachRemaining(id -> assertThat(portable).contains(id));
    assertThat(schema.path("oneOf")).hasSize(schema.path("$defs").size());
    JsonNode manifest = json(part, "manifest.json");
    manifest.path("stores").forEach(s -> assertThat(portable).contains(s.path("store").asText()));
  }

  @Test
  void theDigestShouldStandForThePackageAndTheCompany() {
    String first = cut().digest();
    assertThat(cut().digest()).isEqualTo(first);
    wish("iemand@elders.example");
    assertThat(cut().digest()).isNotEqualTo(first);
  }

  @Test
  void aFileThatIsNotWhatTheManifestSaysShouldStopIt() throws IOException {
    Map<String, byte[]> files = desk.files();
    String some = cut().files().getFirst();
    desk.vault.write(
        desk.id(),
        BuildPackage.PACKAGE,
        out -> {
          try (PackageZip zip = new PackageZip(out, desk.clock.instant())) {
            files.forEach(
                (path, content) ->
                    zip.add(path, to -> to.write(path.equals(some) ? new byte[] {'x'} : content)));
          }
        });
    assertThatThrownBy(this::cut).isInstanceOf(CutTransfer.AlteredPackageException.class);
  }

  @Test
  void theCompanyShouldGetTheLinkAndThePersonTheCodeAndNeitherBoth() {
    cut();
    open();
    LetterFacts link = facts(LetterFields.TRANSFER_LINK);
    LetterFacts notice = facts(LetterFields.TRANSFER_NOTICE);
    assertThat(link.recipient()).isEqualTo(OTHER);
    assertThat(notice.recipient()).isEqualTo(Desk.MAIL_ON_FILE);
    assertThat(notice.values()).containsEntry(LetterFields.RECIPIENT, "Andere Telecom BV");
    assertThat(link.values().toString()).doesNotContain(code(), "Anneke", Desk.MAIL_ON_FILE);
    assertThat(notice.values()).doesNotContainKey(LetterFields.LINK);
    open();
    assertThat(desk.deliveries.all()).as("its own and the person's").hasSize(2);
  }

  @Test
  void theLinkShouldGoToWhomWasApprovedWhateverWasProposedSince() {
    cut();
    wish("iemand@elders.example");
    open();
    assertThat(facts(LetterFields.TRANSFER_LINK).recipient()).isEqualTo(OTHER);
    cut();
    open();
    assertThat(facts(LetterFields.TRANSFER_LINK).recipient()).isEqualTo("iemand@elders.example");
  }

  @Test
  void linkAndCodeShouldOpenThePortablePartAndNothingElse() throws IOException {
    cut();
    open();
    DownloadOutcome outcome =
        page.enter(token(), new DownloadPackage.Typed(code(), ""), desk.clock.instant());
    assertThat(outcome).isInstanceOf(DownloadOutcome.Content.class);
    byte[] zip = ((DownloadOutcome.Content) outcome).content();
    assertThat(unzip(zip).keySet())
        .contains("schema.json", "manifest.json")
        .noneMatch(name -> name.endsWith(".pdf") || name.endsWith(".html"));
    assertThat(desk.audit.eventsOf(desk.id().value()))
        .contains("transfer.prepared", "transfer.opened", "package.downloaded");
  }

  @Test
  void aTransferShouldBeDestroyedWhenItsLinkEndsAndTheOwnPackageWhenItsOwnDoes() {
    desk.clock.advance(java.time.Duration.ofDays(5));
    cut();
    open();
    DestroyPackages destroying =
        new DestroyPackages(desk.cases, desk.deliveries, desk.vault, desk.audit);
    desk.clock.advance(DeliverPackage.VALID.minusDays(1));
    destroying.destroyExpired(desk.clock.instant());
    assertThat(desk.vault.names(desk.id(), "package.zip")).isEmpty();
    assertThat(desk.vault.names(desk.id(), "transfer.zip")).hasSize(1);
    desk.clock.advance(java.time.Duration.ofDays(2));
    destroying.destroyExpired(desk.clock.instant());
    assertThat(desk.vault.names(desk.id(), "transfer.zip")).isEmpty();
  }

  @Test
  void aTransferThatNobodyApprovedShouldGoAMonthAfterTheCaseEnded() {
    cut();
    desk.cases.put(aCase().asking(Right.ACCESS).in(CaseState.AWAITING_APPROVAL).build());
    for (CaseEvent event : List.of(CaseEvent.APPROVE, CaseEvent.ANSWER, CaseEvent.CLOSE)) {
      desk.cases.apply(desk.id(), event, "officer-1", desk.clock.instant());
    }
    DestroyPackages destroying =
        new DestroyPackages(desk.cases, desk.deliveries, desk.vault, desk.audit);
    desk.clock.advance(java.time.Duration.ofDays(29));
    destroying.destroyUndelivered(desk.clock.instant());
    assertThat(desk.vault.names(desk.id(), "transfer.zip")).hasSize(1);
    desk.clock.advance(java.time.Duration.ofDays(2));
    assertThat(destroying.destroyUndelivered(desk.clock.instant())).isEqualTo(1);
    assertThat(desk.vault.names(desk.id(), "transfer.zip")).isEmpty();
    assertThat(desk.audit.eventsOf(desk.id().value())).contains("transfer.destroyed-unapproved");
  }

  private void wish(String mail) {
    desk.vault.putJson(
        desk.id(),
        TransferWish.VAULT_NAME,
        new TransferWish(
            "Andere Telecom BV", mail, "Their site names it.", "officer-1", desk.clock.instant()));
  }

  private TransferReview cut() {
    return new CutTransfer(desk.vault, desk.landscape, desk.audit, desk.clock).cut(desk.id());
  }

  private void open() {
    new OpenTransfer(desk.cases, desk.vault, desk.links(), desk.audit, desk.clock).open(desk.id());
  }

  private String token() {
    String link = facts(LetterFields.TRANSFER_LINK).values().getOrDefault(LetterFields.LINK, "");
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String code() {
    return facts(LetterFields.TRANSFER_NOTICE).values().getOrDefault(LetterFields.CODE, "");
  }

  private LetterFacts facts(String letter) {
    return desk.vault.getJson(desk.id(), LetterFacts.vaultName(letter), LetterFacts.class);
  }

  private static JsonNode json(Map<String, byte[]> files, String path) {
    return Json.read(Objects.requireNonNull(files.get(path), path), JsonNode.class);
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
