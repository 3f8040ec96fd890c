package nl.mistervoip.privacy.approval.web;

import java.util.Map;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Notes that a claim about a case has come or gone. */
final class ClaimPage implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    boolean open = visit.field("open").equals("yes");
    visit.send("/api/cases/" + visit.id() + "/claim", Map.of("open", open));
    return Html.seeOther(visit.shell().to("/console/cases/" + visit.id() + "/desk?done=noted"));
  }
}
