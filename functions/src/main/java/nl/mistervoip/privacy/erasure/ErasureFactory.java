package nl.mistervoip.privacy.erasure;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the room together. Functions of retention know no cases: they get the eraser alone. */
@Factory
final class ErasureFactory {
  @Singleton
  ItemEraser itemEraser(Landscape landscape, ItemWriter writer) {
    return new ItemEraser(landscape, writer);
  }

  @Singleton
  Ledger ledger(AwsClients clients, Settings settings) {
    return new DynamoLedger(clients, settings.required("LEDGER_TABLE"));
  }

  @Singleton
  Pseudonyms pseudonyms(AwsClients clients, Settings settings) {
    return new KmsPseudonyms(clients, settings.required("LEDGER_MAC_KEY_ID"));
  }

  @Singleton
  @Requires(property = "cases.table")
  ErasureDesk desk(
      Clock clock,
      Landscape landscape,
      ItemEraser eraser,
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      Ledger ledger,
      Pseudonyms pseudonyms) {
    LedgerBook book = new LedgerBook(ledger, pseudonyms);
    ErasurePlanner planner = new ErasurePlanner(landscape, vault, audit);
    ConclusionPapers papers = new ConclusionPapers(cases, vault, landscape, book, audit);
    return new ErasureDesk(
        clock,
        planner,
        new PlanCheck(landscape, planner, vault, book),
        new StoreEraser(landscape, eraser, vault, audit),
        new ReadBack(landscape, vault, audit),
        new Conclusion(vault, papers),
        new NothingToErase(cases, vault, landscape),
        new PartialConclusion(vault, landscape, papers));
  }

  @Singleton
  @Requires(property = "cases.table")
  ReplayDesk replayDesk(
      Clock clock, Landscape landscape, CaseVault vault, AuditLog audit, Ledger ledger) {
    return new ReplayDesk(clock, ledger, vault, new ReplayPlanner(landscape, vault), audit);
  }

  @Singleton
  @Requires(property = "cases.table")
  ReplayRunner replayRunner(
      Clock clock,
      Landscape landscape,
      ItemEraser eraser,
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      Ledger ledger,
      Pseudonyms pseudonyms) {
    ReplayPapers papers =
        new ReplayPapers(
            vault,
            new LedgerBook(ledger, pseudonyms),
            audit,
            new LaterLetter(cases, vault, landscape.map()),
            new RecipientsNote(vault, new SubjectFile(vault, landscape)));
    return new ReplayRunner(clock, vault, landscape, eraser, audit, papers);
  }
}
