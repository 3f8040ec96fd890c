package nl.mistervoip.privacy.approval.web.cases;

import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
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
