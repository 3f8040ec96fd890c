package nl.mistervoip.privacy.approval.web.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** What can be corrected in a case, as it stands now; that somebody looked is on the audit. */
final class CorrectionPage implements Page {
  /** A field: see {@code GET /api/cases/{id}/correction}. */
  record Field(String name, String correction, String value) {
    @Override
    public String toString() {
      return "Field[REDACTED]";
    }
  }

  /** An item of the person. */
  record Item(String store, Map<String, String> key, List<Field> fields) {
    /** Names it among all items, in the form too: places in a list are others' a moment later. */
    String row() {
      return store + " " + new String(Json.write(new TreeMap<>(key)), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "Item[REDACTED]";
    }
  }

  /** What the template shows. */
  record Model(String caseId, List<Item> items) {
    @Override
    public String toString() {
      return "Model[REDACTED]";
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    List<Item> items = items(visit);
    return Html.page(visit.shell(), "cases/correction", new Model(visit.id(), items));
  }

  static List<Item> items(Visit visit) {
    return Visit.list(
        visit.look("/api/cases/" + visit.id() + "/correction").path("items"), Item.class);
  }
}
