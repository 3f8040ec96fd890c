package nl.mistervoip.privacy.approval.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.decision.ApprovalLine;
import nl.mistervoip.privacy.approval.web.decision.RecipientsSheet;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Person;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.oversight.TimelineEvent;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;

/** One case: where it stands, why, and what can be done. */
final class CasePage implements Page {
  /** Why it is settled who asks, or not yet. */
  record Identity(
      String outcome, String policy, String level, String floor, List<String> nl, List<String> en) {
    List<String> reasons(Language language) {
      return language == Language.NL ? nl : en;
    }
  }

  /**
   * What the template shows.
   *
   * @param now for what is left
   * @param line as in the list
   * @param approvals open ones first
   * @param timeline latest first
   * @param recipients who is told what; empty for whoever may not see it
   * @param decides the person, who may decide and see what is personal; empty for anybody else
   */
  record Model(
      Instant now,
      CaseLine line,
      List<ApprovalLine> approvals,
      List<TimelineEvent> timeline,
      Optional<Identity> identity,
      LifecycleDrawing drawing,
      Optional<RecipientsSheet> recipients,
      Optional<Person> decides) {
    boolean decider() {
      return decides.isPresent();
    }

    List<ApprovalLine> open() {
      return approvals.stream().filter(ApprovalLine::open).toList();
    }

    /** What happens next, and by whom; a link when it is this person's turn. */
    NextStep next(Shell shell) {
      return NextOfCase.of(this, shell);
    }

    List<ApprovalLine> decided() {
      return approvals.stream().filter(approval -> !approval.open()).toList();
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String address = "/api/cases/" + visit.id();
    List<Optional<JsonNode>> answers =
        visit.lookIfAny(List.of(new Visit.Look(address), new Visit.Look(address + "/told")));
    // Of a case that is not there, or not to be seen, the API's own words are shown.
    JsonNode whole = answers.getFirst().orElseGet(() -> visit.look(address));
    return Html.page(visit.shell(), "cases/case", model(visit, whole, answers.getLast()));
  }

  private static Model model(Visit visit, JsonNode whole, Optional<JsonNode> recipients) {
    CaseLine line = Visit.as(whole, CaseLine.class);
    return new Model(
        visit.now(),
        line,
        Visit.list(whole.path("approvals"), ApprovalLine.class),
        Visit.list(whole.path("timeline"), TimelineEvent.class).stream()
            .sorted(Comparator.comparing(TimelineEvent::at).reversed())
            .toList(),
        Optional.of(whole.path("identity"))
            .filter(JsonNode::isObject)
            .map(found -> Visit.as(found, Identity.class)),
        LifecycleDrawing.of(line.state()),
        recipients
            .map(found -> Visit.as(found, RecipientsSheet.class))
            .filter(sheet -> !sheet.messages().isEmpty()),
        Optional.of(visit.person()).filter(person -> visit.decides()));
  }
}
