package nl.mistervoip.privacy.approval.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.oversight.TimelineEvent;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** What else can be done in a case: restriction, transfer, claim, telling of the rest. */
final class CaseDeskPage implements Page {
  /** How a restriction stands: see {@code GET /api/cases/{id}/restriction}. */
  record Restriction(
      Instant since, String ground, Optional<Instant> liftedAt, int liftAsked, String reason) {
    @Override
    public String toString() {
      return "Restriction[REDACTED]";
    }
  }

  /** What is proposed to go where: see {@code GET /api/cases/{id}/transfer}. */
  record Transfer(
      String to,
      String mail,
      String reason,
      String by,
      Instant at,
      String digest,
      List<String> files) {
    @Override
    public String toString() {
      return "Transfer[REDACTED]";
    }
  }

  /**
   * What the template shows.
   *
   * @param events of the case, oldest first
   * @param mayPropose whether this person may name a company
   */
  record Model(
      CaseLine line,
      Optional<Restriction> restriction,
      Optional<Transfer> transfer,
      List<TimelineEvent> events,
      boolean mayPropose) {
    /** Since when there is a claim about the case, when there is one. */
    Optional<Instant> claimSince() {
      return events.stream()
          .filter(event -> event.event().startsWith("case.claim-"))
          .reduce((before, after) -> after)
          .filter(event -> event.event().equals("case.claim-opened"))
          .map(TimelineEvent::at);
    }

    /** Since when the person wants to hear that the rest of an erasure has gone. */
    Optional<Instant> noticeSince() {
      return events.stream()
          .filter(event -> event.event().equals("erasure.notice-asked"))
          .findFirst()
          .map(TimelineEvent::at);
    }

    boolean erases() {
      return line.rights().contains("erasure");
    }

    boolean portable() {
      return line.rights().contains("portability");
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String address = "/api/cases/" + visit.id();
    JsonNode whole = visit.look(address);
    Model model =
        new Model(
            Visit.as(whole, CaseLine.class),
            visit
                .lookIfThere(address + "/restriction")
                .map(found -> Visit.as(found, Restriction.class)),
            visit.lookIfThere(address + "/transfer").map(found -> Visit.as(found, Transfer.class)),
            Visit.list(whole.path("timeline"), TimelineEvent.class),
            visit.person().hasOneOf(Set.of("privacy-officer")));
    return Html.page(visit.shell(), "cases/case-desk", model);
  }
}
