package nl.mistervoip.privacy.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** What else can be done in a case: lifting a restriction, sending data to another company. */
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
   * @param mayPropose whether this person may name a company
   */
  record Model(
      CaseLine line,
      Optional<Restriction> restriction,
      Optional<Transfer> transfer,
      boolean mayPropose) {
    boolean portable() {
      return line.rights().contains("portability");
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String address = "/api/cases/" + visit.id();
    Model model =
        new Model(
            visit.look(address, CaseLine.class),
            visit
                .lookIfThere(address + "/restriction")
                .map(found -> Visit.as(found, Restriction.class)),
            visit.lookIfThere(address + "/transfer").map(found -> Visit.as(found, Transfer.class)),
            visit.person().hasOneOf(Set.of("privacy-officer")));
    return Html.page(visit.shell(), "case-desk", model);
  }
}
