package nl.mistervoip.privacy.approval.web.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The stores, why and how long they are kept, and the register of GDPR Art. 30 to save. */
final class DataMapPage implements Page {
  /** A company that answers. */
  record Controller(String id, String name) {}

  /** What the template shows. */
  record Model(
      String version, String validFrom, List<Controller> controllers, List<StoreLine> stores) {
    List<StoreLine> of(Controller controller) {
      return stores.stream().filter(one -> one.controller().equals(controller.id())).toList();
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode map = visit.look("/api/data-map");
    Model model =
        new Model(
            map.path("version").asText(),
            map.path("validFrom").asText(),
            Visit.list(map.path("controllers"), Controller.class),
            Visit.list(map.path("stores"), StoreLine.class));
    return Html.page(visit.shell(), "oversight/data-map", model);
  }

  /** The register in the reader's language, as a page or as a table. */
  static Page register(String form) {
    return visit ->
        visit.file("/api/data-map/register." + form, Map.of("language", visit.shell().lang()));
  }
}
