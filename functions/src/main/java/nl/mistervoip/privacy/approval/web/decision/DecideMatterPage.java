package nl.mistervoip.privacy.approval.web.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Somebody answers a complaint, or does something in an investigation of nuisance calls. */
final class DecideMatterPage implements Page {
  private static final List<String> TEXTS =
      List.of("answer", "text", "letter", "customerNumber", "from", "until");
  private static final List<String> BOXES = List.of("subscriber", "callerTold");

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, Object> body = new LinkedHashMap<>();
    TEXTS.forEach(field -> body.put(field, visit.field(field)));
    BOXES.forEach(field -> body.put(field, !visit.field(field).isEmpty()));
    ApprovalLine line =
        Visit.as(visit.send("/api/approvals/" + visit.id() + "/matter", body), ApprovalLine.class);
    return Html.seeOther(visit.shell().to(line.about() + "?done=matter"));
  }
}
