package nl.mistervoip.privacy.approval.web.review;

import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** What was kept of a copy, as a picture; that somebody looked is on the audit. */
final class CopyImagePage implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    return visit.file("/api/cases/" + visit.id() + "/document/image", Map.of());
  }
}
