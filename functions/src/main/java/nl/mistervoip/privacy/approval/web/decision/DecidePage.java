package nl.mistervoip.privacy.approval.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * A button under a question was pressed. Whether it counts is the API's to say; pressed twice it
 * leads to the same page.
 *
 * @param verb the last part of the API's address
 * @param fields of the form that are sent along
 */
record DecidePage(String verb, List<String> fields) implements Page {
  static DecidePage approve() {
    return new DecidePage(
        "approve",
        List.of("digest", "reason", "customerNumber", "means", "contact", "addition", "letter"));
  }

  static DecidePage refuse() {
    return new DecidePage("refuse", List.of("digest", "ground", "reason", "addition", "letter"));
  }

  static DecidePage closeUnidentified() {
    return new DecidePage("close-unidentified", List.of("digest", "reason"));
  }

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, String> body = new LinkedHashMap<>();
    fields.forEach(field -> body.put(field, visit.field(field)));
    JsonNode answer = visit.send("/api/approvals/" + visit.id() + "/" + verb, body);
    ApprovalLine line = Visit.as(answer, ApprovalLine.class);
    return Html.seeOther(visit.shell().to(line.about() + "?done=" + done(line)));
  }

  private static String done(ApprovalLine line) {
    if (line.open()) {
      return "agreed";
    }
    if (line.unheard()) {
      return line.kind().equals("sweep") ? "unheard-sweep" : "unheard";
    }
    return line.kind().equals("sweep") ? line.state() + "-sweep" : ApprovalPage.done(line);
  }
}
