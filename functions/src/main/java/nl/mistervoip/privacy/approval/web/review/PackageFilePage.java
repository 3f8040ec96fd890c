package nl.mistervoip.privacy.approval.web.review;

import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** One file of the package, to save; that somebody looked is on the audit. */
final class PackageFilePage implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    return visit.file("/api/cases/" + visit.id() + "/package", Map.of("file", visit.query("file")));
  }
}
