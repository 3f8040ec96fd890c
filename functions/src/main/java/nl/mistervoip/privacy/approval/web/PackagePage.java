package nl.mistervoip.privacy.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;

/** The package as it would go out: what is in it, what is covered, and changing that. */
final class PackagePage implements Page {
  /** What was covered of a field, and why. */
  record Mask(String field, String reason, long count) {}

  /** What a reviewer changed before. */
  record Change(String store, String field, String effect, String text, String reason, String by) {
    @Override
    public String toString() {
      return "Change[REDACTED]";
    }
  }

  /** A field of which more or less may be shown. */
  record Changeable(String store, Map<String, String> title, String field, List<String> effects) {
    String name(Language language) {
      return title.getOrDefault(language.tag(), store) + " – " + field;
    }

    boolean canBeShown() {
      return effects.contains("show");
    }
  }

  /** A store with what is in the package of it. */
  record StoreLine(String store, long items, List<Mask> masks, long sensitive) {}

  /**
   * What the template shows.
   *
   * @param question the open one about this package, when this person may still decide on it
   */
  record Model(
      String caseId,
      String digest,
      long bytes,
      List<StoreLine> stores,
      List<String> unreachable,
      int missingRecordings,
      List<Change> changes,
      List<Changeable> changeable,
      Optional<ApprovalLine> question) {}

  @Override
  public PageResponse answer(Visit visit) {
    String id = visit.id();
    JsonNode review = visit.look("/api/cases/" + id + "/package");
    String approvalId = id + "-access";
    Optional<ApprovalLine> question =
        visit
            .lookIfAny("/api/approvals/" + approvalId, Map.of())
            .map(found -> Visit.as(found, ApprovalLine.class))
            .filter(ApprovalLine::open);
    List<StoreLine> stores = stores(review);
    Model model =
        new Model(
            id,
            review.path("digest").asText(),
            review.path("bytes").asLong(),
            stores,
            Visit.list(review.path("unreachable"), String.class),
            review.path("missingRecordings").asInt(),
            Visit.list(review.path("changes"), Change.class),
            question.map(open -> changeable(visit, approvalId, stores)).orElse(List.of()),
            question);
    return Html.page(visit.shell(), "package", model);
  }

  private static List<StoreLine> stores(JsonNode review) {
    return review.path("summary").properties().stream()
        .map(
            store ->
                new StoreLine(
                    store.getKey(),
                    store.getValue().asLong(),
                    Visit.list(review.path("masked").path(store.getKey()), Mask.class),
                    review.path("sensitive").path(store.getKey()).asLong()))
        .toList();
  }

  private static List<Changeable> changeable(
      Visit visit, String approvalId, List<StoreLine> stores) {
    List<String> filled =
        stores.stream().filter(store -> store.items() > 0).map(StoreLine::store).toList();
    return visit
        .lookIfAny("/api/approvals/" + approvalId + "/mask", Map.of())
        .map(found -> Visit.list(found.path("fields"), Changeable.class))
        .orElse(List.of())
        .stream()
        .filter(field -> filled.contains(field.store()))
        .toList();
  }
}
