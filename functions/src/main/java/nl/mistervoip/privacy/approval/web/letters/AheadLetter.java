package nl.mistervoip.privacy.approval.web.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Visit;

/**
 * A letter that leaves by itself after a press: see {@code GET /api/letters-ahead}.
 *
 * @param letter its key
 * @param language of the letter
 * @param subject of the mail
 * @param text the whole text, without what is the person's
 */
public record AheadLetter(String letter, String language, String subject, String text) {
  /** What leaves in a case from a press on. */
  public static List<AheadLetter> ofCase(Visit visit, String from, String caseId) {
    return look(visit, Map.of("from", from, "case", caseId));
  }

  /** What leaves when a request for these rights is taken in. */
  public static List<AheadLetter> ofRequest(Visit visit, List<String> rights, String language) {
    Map<String, String> query = new HashMap<>();
    query.put("from", "receipt");
    query.put("rights", String.join(",", rights));
    query.put("language", language.equals("en") ? "en" : "nl");
    return look(visit, query);
  }

  private static List<AheadLetter> look(Visit visit, Map<String, String> query) {
    return visit
        .lookIfAny("/api/letters-ahead", query)
        .map(found -> Visit.list(found.path("letters"), AheadLetter.class))
        .orElse(List.of());
  }
}
