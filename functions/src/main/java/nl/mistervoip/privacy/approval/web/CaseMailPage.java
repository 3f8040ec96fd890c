package nl.mistervoip.privacy.approval.web;

import java.util.List;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The mails of a case; that somebody looked is on the audit before they are shown. */
final class CaseMailPage implements Page {
  /** What the template shows. */
  record Model(String caseId, List<MailView> mails) {
    @Override
    public String toString() {
      return "Model[" + caseId + " REDACTED]";
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    List<MailView> mails =
        Visit.list(visit.look("/api/cases/" + visit.id() + "/mail").path("mails"), MailView.class);
    return Html.page(visit.shell(), "case-mail", new Model(visit.id(), mails));
  }
}
