package nl.mistervoip.privacy.approval.web;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Whether the audit is whole. */
final class VerifyAuditPage implements Page {
  /** Something that is wrong. */
  record Finding(String chain, long sequence, String problem) {}

  /** What verifying showed. */
  record Report(
      boolean intact, int chains, long entries, Instant provableFrom, List<Finding> findings) {}

  @Override
  public PageResponse answer(Visit visit) {
    return Html.page(visit.shell(), "audit-verify", visit.look("/api/audit/verify", Report.class));
  }
}
