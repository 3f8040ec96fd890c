package nl.mistervoip.privacy.approval.web.mail;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Somebody decided on a mail that waits. */
final class DecideTriagePage implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    // One name for each box: of several values of one name only the last would arrive.
    List<String> labels =
        TriageMailPage.LABELS.stream()
            .filter(label -> !visit.field("label." + label).isEmpty())
            .toList();
    visit.send(
        "/api/triage/" + visit.id() + "/decision",
        Map.of(
            "labels", labels,
            "caseId", visit.field("caseId"),
            "split", !visit.field("split").isEmpty(),
            "none", visit.field("none"),
            "first", visit.field("first"),
            "reason", visit.field("reason")));
    return Html.seeOther(visit.shell().to("/console/triage?done=triaged"));
  }
}
