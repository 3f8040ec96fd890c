package nl.mistervoip.privacy.approval.web.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The breach reports: open ones with the least time first, closed ones latest first. */
final class BreachesPage implements Page {
  /** What the template shows. */
  record Model(boolean open, List<BreachLine> breaches, Optional<String> next) {}

  @Override
  public PageResponse answer(Visit visit) {
    boolean open = !visit.query("state").equals("closed");
    JsonNode answer =
        visit.look(
            "/api/breaches",
            Map.of("state", open ? "open" : "closed", "cursor", visit.query("cursor")));
    List<BreachLine> lines = Visit.list(answer.path("breaches"), BreachLine.class);
    Optional<String> next =
        Optional.of(answer.path("next").asText("")).filter(cursor -> !cursor.isEmpty());
    return Html.page(visit.shell(), "mail/breaches", new Model(open, lines, next));
  }
}
