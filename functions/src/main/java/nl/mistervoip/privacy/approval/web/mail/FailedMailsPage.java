package nl.mistervoip.privacy.approval.web.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The mails on which intake gave up, and having them read again. */
final class FailedMailsPage implements Page {
  private static final Set<String> READERS_AGAIN =
      Set.of("privacy-officer", "approver", "administrator");
  private static final String ADDRESS = "/api/mail/failed";
  private static final String DONE = "/console/mail-failed?done=mail-again";

  /** A mail: see {@code GET /api/mail/failed}. */
  record Line(
      String id,
      Optional<Instant> received,
      long ageHours,
      LocalDate due,
      Optional<Instant> gaveUp,
      String reason,
      Optional<String> requestId) {}

  /**
   * What the template shows.
   *
   * @param mails oldest receipt first
   * @param unknown how many events name no mail
   * @param more whether there are more
   * @param mayRetry whether this person may have them read again; a courtesy, the API checks it
   */
  record Model(List<Line> mails, int unknown, boolean more, boolean mayRetry) {}

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode answer = visit.look(ADDRESS);
    Model model =
        new Model(
            Visit.list(answer.path("mails"), Line.class),
            answer.path("unknown").asInt(),
            answer.path("more").asBoolean(),
            visit.person().hasOneOf(READERS_AGAIN));
    return Html.page(visit.shell(), "mail/mail-failed", model);
  }

  /** Has one read again. */
  static PageResponse again(Visit visit) {
    visit.send(ADDRESS + "/" + visit.id() + "/retry", Map.of());
    return Html.seeOther(visit.shell().to(DONE));
  }

  /** Has all of them read again. */
  static PageResponse allAgain(Visit visit) {
    visit.send(ADDRESS + "/retry", Map.of());
    return Html.seeOther(visit.shell().to(DONE));
  }
}
