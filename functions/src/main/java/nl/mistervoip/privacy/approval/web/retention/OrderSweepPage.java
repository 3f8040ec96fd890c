package nl.mistervoip.privacy.approval.web.retention;

import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * A button that holds a sweep up, lets it go on or ends it; whether it can be is the API's to say.
 *
 * @param verb the last part of the API's address
 * @param done the key of what is said afterwards
 */
record OrderSweepPage(String verb, String done) implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    Map<String, Boolean> body = visit.field("rest").equals("1") ? Map.of("rest", true) : Map.of();
    visit.send("/api/sweeps/" + visit.id() + "/" + verb, body);
    return Html.seeOther(visit.shell().to("/console/sweeps/" + visit.id() + "?done=" + done));
  }
}
