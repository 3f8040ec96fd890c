package nl.mistervoip.privacy.approval.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseState;
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

  /** What the template shows. */
  record Model(CaseLine line) {
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

    boolean takenBack() {
      return line.state() == CaseState.CLOSED_WITHDRAWN;
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    CaseLine line = visit.look("/api/cases/" + visit.id(), CaseLine.class);
    return Html.page(visit.shell(), "reading", new Model(line));
  }
}
