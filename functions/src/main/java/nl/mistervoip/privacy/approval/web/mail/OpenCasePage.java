package nl.mistervoip.privacy.approval.web.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Somebody enters a request by hand. */
final class OpenCasePage implements Page {
  private static final List<String> FIELDS =
      List.of("way", "received", "name", "address", "mail", "language", "text");

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, Object> body = new HashMap<>();
    FIELDS.forEach(field -> body.put(field, visit.field(field)));
    // One name for each box: of several values of one name only the last would arrive.
    body.put(
        "rights",
        CaseOpenPage.RIGHTS.stream()
            .filter(right -> !visit.field("right." + right).isEmpty())
            .toList());
    JsonNode opened = visit.send("/api/cases", body);
    String number = opened.path("caseId").asText();
    return Html.seeOther(visit.shell().to("/console/case-open?done=opened&case=" + number));
  }
}
