package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;

/** A desk in memory with one case about one person: searches, builds, delivers. */
final class Desk {
  static final String MAIL_ON_FILE = "anneke.voorbeeld@example.nl";

  final InMemoryVault vault = new InMemoryVault();
  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryCases cases = new InMemoryCases(audit);
  final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  final TickingClock clock = TickingClock.at(Instant.parse("2026-11-24T10:00:00Z"));
  final InMemoryLandscape landscape;
  final CaseRecord record;

  Desk(InMemoryLandscape landscape, CustomerRef person, Language language, Right... rights) {
    this.landscape = landscape;
    this.record = aCase().in(language).asking(rights).build();
    cases.put(record);
    vault.putJson(id(), Subject.VAULT_NAME, landscape.resolve(person));
    phoneOnFile(Optional.of("+31612345678"));
    shown(3);
  }

  /** With so many calls of Anneke's line, one a day, beside what she has anyway. */
  static Desk withCalls(int calls) {
    InMemoryLandscape landscape = SamplePeople.landscape();
    for (int i = 0; i < calls; i++) {
      landscape.put(
          "call-records",
          Map.of(
              "line",
              "+31850101234",
              "started_at",
              Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(i)).toString(),
              "other_party",
              "+3110000" + (1000 + i)));
    }
    return new Desk(landscape, SamplePeople.ANNEKE, Language.NL, Right.ACCESS);
  }

  /** How surely it was settled who asks. */
  void shown(int level) {
    vault.putJson(
        id(),
        IdentityProof.VAULT_NAME,
        new IdentityProof(level, "link", java.util.List.of(), clock.instant()));
  }

  CaseId id() {
    return record.id();
  }

  void phoneOnFile(Optional<String> phone) {
    SubjectRef ref =
        new SubjectRef(
            "100042", java.util.List.of("mister-voip"), Optional.of(MAIL_ON_FILE), phone);
    vault.putJson(id(), SubjectRef.VAULT_NAME, ref);
  }

  StoreOutcome search(String store) {
    return new SearchStore(cases, vault, landscape, clock).search(id(), store);
  }

  StoreOutcome search(String store, int partItems) {
    return new SearchStore(cases, vault, landscape, clock, partItems).search(id(), store);
  }

  /** The gathered items of a store, one line each. */
  String gathered(String store) {
    try (var lines = GatheredParts.open(vault, id(), store)) {
      return new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void searchAll() {
    landscape.map().stores().stream().map(Store::id).forEach(this::search);
  }

  Review build() {
    return built().review();
  }

  BuildPackage.Built built() {
    return new BuildPackage(cases, vault, landscape, audit, clock).build(id());
  }

  void deliver() {
    new DeliverPackage(cases, vault, links(), audit, clock).deliver(id());
  }

  DownloadLinks links() {
    return new DownloadLinks(deliveries, new LinkSecrets(), clock, "https://example.nl/desk");
  }

  /** The files of the built package by path. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] zip = vault.find(id(), BuildPackage.PACKAGE).orElseThrow();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
