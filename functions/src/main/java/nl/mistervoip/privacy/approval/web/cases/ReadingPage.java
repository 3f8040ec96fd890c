package nl.mistervoip.privacy.approval.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.AheadLetter;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;

/** How the mail of a case was read, and what of it a person can correct with one press. */
final class ReadingPage implements Page {
  /** A courtesy: the API checks it. */
  private static final Set<CaseState> LANGUAGE_OPEN =
      Set.of(
          CaseState.RECEIVED,
          CaseState.ACKNOWLEDGED,
          CaseState.IDENTIFYING,
          CaseState.IDENTITY_DOUBTED,
          CaseState.IDENTIFIED);

  /** A right of the case, and whether it can be taken out: see the API. */
  record Wrong(String right, boolean possible, String why) {}

  /**
   * What the template shows.
   *
   * @param line the case
   * @param wrong its rights with what can be done about each; empty for who does not decide
   * @param ahead the letters that leave by themselves when something missed gets its case
   * @param labels what else was or could be read in it; empty for who does not decide
   */
  record Model(
      CaseLine line, List<Wrong> wrong, List<ReadingLabel> labels, List<AheadLetter> ahead) {
    List<String> removable() {
      return wrong.stream().filter(Wrong::possible).map(Wrong::right).toList();
    }

    List<Wrong> staying() {
      return wrong.stream().filter(one -> !one.possible()).toList();
    }

    boolean languageOpen() {
      return LANGUAGE_OPEN.contains(line.state());
    }

    String otherLanguage() {
      return line.language().equals("nl") ? "en" : "nl";
    }

    /** The rights that the case does not answer. */
    List<String> missing() {
      return Arrays.stream(Right.values())
          .map(Right::wireName)
          .filter(right -> !line.rights().contains(right))
          .filter(right -> !right.equals("recipients_list") || !line.rights().contains("access"))
          .toList();
    }

    /** What the mail can be as well without asking for a right; a person answers it. */
    List<String> matters() {
      return Arrays.stream(MatterKind.values())
          .map(MatterKind::label)
          .filter(matter -> !line.rights().isEmpty() || !line.labels().contains(matter))
          .toList();
    }

    boolean takenBack() {
      return line.state() == CaseState.CLOSED_WITHDRAWN;
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    CaseLine line = visit.look("/api/cases/" + visit.id(), CaseLine.class);
    String at = "/api/cases/" + visit.id();
    List<Optional<JsonNode>> found =
        visit.lookIfAny(
            List.of(new Visit.Look(at + "/wrong-right"), new Visit.Look(at + "/reading")));
    List<Wrong> wrong = all(found.getFirst(), "rights", Wrong.class);
    List<ReadingLabel> labels = all(found.getLast(), "labels", ReadingLabel.class);
    return Html.page(
        visit.shell(), "cases/reading", new Model(line, wrong, labels, ahead(visit, line)));
  }

  private static List<AheadLetter> ahead(Visit visit, CaseLine line) {
    Model bare = new Model(line, List.of(), List.of(), List.of());
    return visit.decides() && !bare.takenBack()
        ? AheadLetter.ofRequest(visit, bare.missing(), line.language())
        : List.of();
  }

  private static <T> List<T> all(Optional<JsonNode> found, String name, Class<T> type) {
    return found.map(answer -> Visit.list(answer.path(name), type)).orElse(List.of());
  }
}
