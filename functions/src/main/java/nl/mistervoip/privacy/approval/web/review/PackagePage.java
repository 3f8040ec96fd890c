package nl.mistervoip.privacy.approval.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.decision.ApprovalLine;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.oversight.StoreLine;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;

/** The package as it would go out: what is in it, what is covered, and changing that. */
final class PackagePage implements Page {
  private static final double KILO = 1000;

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
  record Changeable(
      String store, Map<String, String> title, String field, String label, List<String> effects) {
    String name(Language language) {
      return title.getOrDefault(language.tag(), store) + " – " + label;
    }

    boolean canBeShown() {
      return effects.contains("show");
    }
  }

  /** A store with what is in the package of it. */
  record Content(String store, long items, List<Mask> masks, long sensitive) {}

  /**
   * What the template shows.
   *
   * @param question the open one about this package, when this person may still decide on it
   * @param counts whether this person's agreement would let it go
   * @param names of stores by their id, in the words of the data map
   * @param files that people handed in, by their paths in the package
   */
  record Model(
      String caseId,
      String digest,
      long bytes,
      List<Content> stores,
      List<String> unreachable,
      int missingRecordings,
      List<Change> changes,
      List<Changeable> changeable,
      Optional<ApprovalLine> question,
      boolean counts,
      Map<String, StoreLine.Words> names,
      List<String> files) {
    /** What a store is called; its id when the data map has it no more. */
    String name(String store, Shell shell) {
      return Optional.ofNullable(names.get(store)).map(name -> name.in(shell)).orElse(store);
    }

    /** What somebody changed, by the name under which it can be changed while that is open. */
    String place(Change change) {
      return changeable.stream()
          .filter(one -> one.store().equals(change.store()) && one.field().equals(change.field()))
          .map(Changeable::label)
          .findFirst()
          .orElse(change.field());
    }

    String names(List<String> found, Shell shell) {
      return String.join(", ", found.stream().map(store -> name(store, shell)).toList());
    }

    /** How large the package is, as a person says it. */
    String size(Shell shell) {
      double kilobytes = bytes / KILO;
      return kilobytes < KILO
          ? shell.say("size.kilobytes", "size", shell.number(kilobytes))
          : shell.say("size.megabytes", "size", shell.number(kilobytes / KILO));
    }

    /** On to the decision, for who may take it. */
    Optional<NextStep> next(Shell shell) {
      return question
          .filter(_ -> counts)
          .map(
              open ->
                  new NextStep(
                      shell.say("next.package"),
                      List.of(
                          new NextStep.Way(
                              shell.to("/console/approvals/" + open.approvalId() + "#agree"),
                              shell.say("next.decide")))));
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String id = visit.id();
    JsonNode review = visit.look("/api/cases/" + id + "/package");
    String approvalId = id + "-access";
    Optional<ApprovalLine> question =
        visit
            .lookIfAny("/api/approvals/" + approvalId, Map.of())
            .map(found -> Visit.as(found, ApprovalLine.class))
            .filter(open -> open.open() && !open.givenBy(visit.person()));
    List<Content> stores = stores(review);
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
            question,
            question.filter(open -> open.waitsFor(visit.person())).isPresent(),
            names(visit),
            Visit.list(review.path("files"), String.class));
    return Html.page(visit.shell(), "review/package", model);
  }

  private static Map<String, StoreLine.Words> names(Visit visit) {
    return visit
        .lookIfAny("/api/data-map", Map.of())
        .map(map -> Visit.list(map.path("stores"), StoreLine.class))
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(StoreLine::id, StoreLine::title, (first, second) -> first));
  }

  private static List<Content> stores(JsonNode review) {
    return review.path("summary").properties().stream()
        .map(
            store ->
                new Content(
                    store.getKey(),
                    store.getValue().asLong(),
                    Visit.list(review.path("masked").path(store.getKey()), Mask.class),
                    review.path("sensitive").path(store.getKey()).asLong()))
        .toList();
  }

  private static List<Changeable> changeable(Visit visit, String approvalId, List<Content> stores) {
    List<String> filled =
        stores.stream().filter(store -> store.items() > 0).map(Content::store).toList();
    return visit
        .lookIfAny("/api/approvals/" + approvalId + "/mask", Map.of())
        .map(found -> Visit.list(found.path("fields"), Changeable.class))
        .orElse(List.of())
        .stream()
        .filter(field -> filled.contains(field.store()))
        .toList();
  }
}
