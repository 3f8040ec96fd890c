package nl.mistervoip.privacy.approval.web.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The mails of a case; that somebody looked is on the audit before they are shown. */
final class CaseMailPage implements Page {
  /** What the template shows. */
  record Model(String caseId, List<MailView> mails, int notShown) {
    @Override
    public String toString() {
      return "Model[" + caseId + " REDACTED]";
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode answer = visit.look("/api/cases/" + visit.id() + "/mail");
    Model model =
        new Model(
            visit.id(),
            Visit.list(answer.path("mails"), MailView.class),
            answer.path("notShown").asInt());
    return Html.page(visit.shell(), "mail/case-mail", model);
  }
}
