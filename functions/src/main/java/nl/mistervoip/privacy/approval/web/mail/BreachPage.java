package nl.mistervoip.privacy.approval.web.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** One breach report, and the form that closes it. */
final class BreachPage implements Page {
  /** Why a report is of no breach (GDPR Art. 4(12)), by wire name. */
  private static final List<String> FINDINGS =
      List.of("no-incident", "no-personal-data", "not-our-data");

  /** What the template shows. */
  record Model(
      BreachLine line, String reason, Optional<MailView> mail, String note, boolean mayClose) {
    List<String> findings() {
      return FINDINGS;
    }

    @Override
    public String toString() {
      return "Model[REDACTED]";
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode answer = visit.look("/api/breaches/" + visit.id());
    BreachLine line = Visit.as(answer.path("line"), BreachLine.class);
    Model model =
        new Model(
            line,
            answer.path("reason").asText(),
            Optional.of(answer.path("mail"))
                .filter(JsonNode::isObject)
                .map(mail -> Visit.as(mail, MailView.class)),
            answer.path("note").asText(),
            line.open() && visit.person().hasOneOf(Set.of("privacy-officer")));
    return Html.page(visit.shell(), "mail/breach", model);
  }
}
