package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.Lifecycle;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The letters of a case that wait for a person, as its record keeps them: names and moments, no
 * content. A set of texts such as {@code 2026-03-05T09:00:00Z no-data}, so that each is added and
 * taken out by itself, twice as well as once.
 */
final class PostMark {
  private static final String BETWEEN = " ";
  private static final AttributeValue NONE = AttributeValue.fromSs(List.of());

  private PostMark() {}

  /** A letter as it stands in the sets. */
  static AttributeValue of(String name, Instant madeAt) {
    return AttributeValue.fromSs(List.of(text(name, madeAt)));
  }

  static String text(String name, Instant madeAt) {
    return madeAt + BETWEEN + name;
  }

  /** The letters of a record, oldest first; none on one that the release before has marked. */
  static List<CasePost.Letter> letters(Map<String, AttributeValue> item) {
    Set<String> printed = Set.copyOf(texts(item, CaseItem.PRINTED));
    return texts(item, CaseItem.LETTERS).stream()
        .map(text -> letter(text, printed.contains(text)))
        .sorted(Comparator.comparing(CasePost.Letter::madeAt).thenComparing(CasePost.Letter::name))
        .toList();
  }

  /**
   * What must hold of the letters when an event is written, beside the state: the database refuses
   * to close a case of which a letter waits, and to let one wait that has none.
   */
  static String condition(CaseEvent event) {
    if (Lifecycle.heldByPost(event)) {
      return " AND attribute_not_exists(" + CaseItem.POSTING + ")";
    }
    if (event == CaseEvent.AWAIT_POST) {
      return " AND attribute_exists(" + CaseItem.POSTING + ")";
    }
    return Lifecycle.endsPost(event) ? " AND attribute_not_exists(" + CaseItem.LETTERS + ")" : "";
  }

  /** What goes from the record with the last letter. */
  static List<String> removed(CaseEvent event) {
    return Lifecycle.endsPost(event)
        ? List.of(CaseItem.POSTING, CaseItem.POSTING_SINCE, CaseItem.PRINTED)
        : List.of();
  }

  private static CasePost.Letter letter(String text, boolean printed) {
    int between = text.indexOf(BETWEEN);
    Instant madeAt = Instant.parse(text.substring(0, between));
    return new CasePost.Letter(text.substring(between + 1), madeAt, printed);
  }

  private static List<String> texts(Map<String, AttributeValue> item, String name) {
    return item.getOrDefault(name, NONE).ss();
  }
}
