package nl.mistervoip.privacy.approval.web.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.PageProblem;
import nl.mistervoip.privacy.approval.web.frame.ProblemText;
import nl.mistervoip.privacy.approval.web.frame.Visit;

/**
 * What somebody wants a letter to say, and the letter, or why there is none like that. What was
 * typed is never lost.
 *
 * @param fields as they were filled in
 * @param letter as it would go out
 * @param problem why not
 */
public record LetterAsked(
    Map<String, String> fields, Optional<ShownLetter> letter, Optional<ProblemText> problem) {
  private static final int BAD_REQUEST = 400;
  private static final int OK = 200;

  /** Nothing filled in yet. */
  public static LetterAsked nothing() {
    return new LetterAsked(Map.of(), Optional.empty(), Optional.empty());
  }

  /** A letter in which nothing can be filled in. */
  public static LetterAsked shown(ShownLetter letter) {
    return new LetterAsked(Map.of(), Optional.of(letter), Optional.empty());
  }

  /** Asks for the letter; what does not fit in it is told beside the form. */
  public static LetterAsked of(Visit visit, String address, List<String> names) {
    return within(visit, address, names, "");
  }

  /** The same where the letter is a part of the answer, named by a JSON pointer. */
  public static LetterAsked within(Visit visit, String address, List<String> names, String part) {
    Map<String, String> fields = new LinkedHashMap<>();
    names.forEach(name -> fields.put(name, visit.field(name)));
    try {
      JsonNode found = visit.send(address, fields).at(part);
      return new LetterAsked(
          fields, Optional.of(Visit.as(found, ShownLetter.class)), Optional.empty());
    } catch (PageProblem problem) {
      if (problem.status() != BAD_REQUEST) {
        throw problem;
      }
      return new LetterAsked(fields, Optional.empty(), Optional.of(ProblemText.of(problem)));
    }
  }

  /** What was filled in under a name; empty text for nothing. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The status of HTTP of the page that shows it. */
  public int status() {
    return problem.isPresent() ? BAD_REQUEST : OK;
  }

  @Override
  public String toString() {
    return "LetterAsked[REDACTED]";
  }
}
