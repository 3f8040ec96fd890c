package nl.mistervoip.privacy.approval.review;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.erasure.PlanReading;
import nl.mistervoip.privacy.export.FoundReading;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.rectification.correction.CorrectionReading;

/** Puts together what people look at before they decide. */
@Factory
final class ReviewFactory {
  @Singleton
  PackageApi packages(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      WorkflowTasks tasks,
      AuditLog audit,
      Optional<Landscape> landscape) {
    return new PackageApi(
        new PackageReview(vault, audit),
        new MaskDecisions(approvals, cases, vault, tasks, audit, landscape));
  }

  /** What is reviewed lies in the vault; the rooms that made it are not started for reading it. */
  @Singleton
  ReviewApi reviews(
      Approvals approvals, Cases cases, CaseVault vault, AuditTrail trail, AuditLog audit) {
    DataMap map = DataMapLoader.bundled();
    return new ReviewApi(
        new PlanConsole(approvals, new PlanReading(vault, map), trail, audit),
        new CorrectionReview(approvals, new CorrectionReading(vault, map), audit),
        new FoundConsole(cases, new FoundReading(vault, map), audit));
  }
}
