package nl.mistervoip.privacy.approval.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * A form about a case whose fields are those of the API.
 *
 * @param last the last part of the API's address
 * @param fields that are sent along
 * @param done the key of what is said afterwards
 */
record SendPage(String last, List<String> fields, String done) implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    Map<String, String> body = new LinkedHashMap<>();
    fields.forEach(field -> body.put(field, visit.field(field)));
    visit.send("/api/cases/" + visit.id() + "/" + last, body);
    return Html.seeOther(visit.shell().to("/console/cases/" + visit.id() + "?done=" + done));
  }
}
