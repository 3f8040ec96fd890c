package nl.mistervoip.privacy.approval.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Somebody shows more or less of a field than the rules would. */
final class ChangeMaskPage implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    // A file that is left out is named by its path.
    String[] place = (visit.field("place") + "/").split("/", 2);
    Map<String, String> body =
        Map.of(
            "digest", visit.field("digest"),
            "store", place[0],
            "field", place[1].replaceFirst("/$", ""),
            "effect", visit.field("effect"),
            "text", visit.field("text"),
            "reason", visit.field("reason"));
    JsonNode answer = visit.send("/api/approvals/" + visit.id() + "/mask", body);
    String id = answer.path("subject").asText();
    return Html.seeOther(visit.shell().to("/console/cases/" + id + "?done=mask"));
  }
}
