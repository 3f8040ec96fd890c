package nl.mistervoip.privacy.approval.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Opens a case beside another for a right that was missed, and goes there. */
final class MissedRightPage implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    JsonNode opened =
        visit.send(
            "/api/cases/" + visit.id() + "/missed-right", Map.of("right", visit.field("right")));
    String number = opened.path("caseId").asText();
    return Html.seeOther(visit.shell().to("/console/cases/" + number + "?done=beside"));
  }
}
