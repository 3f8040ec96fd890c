package nl.mistervoip.privacy.approval.web.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** What was found of the person of a case, and a few items of one store on demand (audited). */
final class FoundPage implements Page {
  /** How the search of one store went: see {@code GET /api/cases/{id}/found}. */
  record StoreFound(
      String store,
      String title,
      String category,
      String controller,
      String result,
      long count,
      long files,
      Optional<String> from,
      Optional<String> until) {
    /** Whether there is a sample to be seen: of files there is none. */
    boolean hasItems() {
      return result.equals("found") && count > files;
    }
  }

  /** A few items: see {@code GET /api/cases/{id}/found/sample}. */
  record Sample(
      String store, String title, long total, List<String> columns, List<List<String>> rows) {
    @Override
    public String toString() {
      return "Sample[REDACTED]";
    }
  }

  /** What the template shows. */
  record Model(String caseId, List<StoreFound> stores, Optional<Sample> sample) {
    boolean shows(StoreFound store) {
      return sample.filter(shown -> shown.store().equals(store.store())).isPresent();
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String address = "/api/cases/" + visit.id() + "/found";
    Map<String, String> language = Map.of("language", visit.shell().lang());
    List<StoreFound> stores =
        Visit.list(visit.look(address, language).path("stores"), StoreFound.class);
    String store = visit.query("store");
    Optional<Sample> sample =
        store.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Visit.as(
                    visit.look(
                        address + "/sample",
                        Map.of("language", visit.shell().lang(), "store", store)),
                    Sample.class));
    return Html.page(visit.shell(), "review/found", new Model(visit.id(), stores, sample));
  }
}
