package nl.mistervoip.privacy.approval.web.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Somebody closes a breach report. */
final class CloseBreachPage implements Page {
  private static final List<String> FIELDS =
      List.of("outcome", "notifiedOn", "reference", "ground", "telecomData", "reason");

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, String> body = new LinkedHashMap<>();
    FIELDS.forEach(field -> body.put(field, visit.field(field)));
    visit.send("/api/breaches/" + visit.id() + "/close", body);
    return Html.seeOther(visit.shell().to("/console/breaches?done=closed"));
  }
}
