package nl.mistervoip.privacy.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * Who is told of an erasure, correction or restriction, and what becomes of who does not answer.
 */
final class RecipientsPage implements Page {
  /** One message: see {@code GET /api/cases/{id}/recipients}. */
  record Message(
      String act,
      String recipient,
      String name,
      String state,
      int attempts,
      Optional<Instant> sentAt,
      Optional<Instant> endedAt,
      String reason) {
    /** Whether it may still be confirmed. */
    boolean runs() {
      return endedAt.isEmpty();
    }

    @Override
    public String toString() {
      return "Message[" + act + "/" + recipient + "]";
    }
  }

  /** What a list for the person says of one category: names, empty for nobody. */
  record Row(String category, String controller, String value) {}

  /**
   * What the template shows.
   *
   * @param waiting those on which a person has to decide
   */
  record Model(String caseId, List<Message> messages, List<Message> waiting, List<Row> list) {
    List<String> outcomes() {
      return List.of("otherwise", "impossible", "disproportionate", "again");
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode found = visit.look("/api/cases/" + visit.id() + "/recipients");
    List<Message> messages = Visit.list(found.path("messages"), Message.class);
    Model model =
        new Model(
            visit.id(),
            messages,
            messages.stream()
                .filter(Message::runs)
                .filter(message -> isAsked(visit, message))
                .toList(),
            Visit.list(found.path("list"), Row.class));
    return Html.page(visit.shell(), "recipients", model);
  }

  private static boolean isAsked(Visit visit, Message message) {
    String id = visit.id() + "-recipient-" + message.act() + "-" + message.recipient();
    return visit
        .lookIfAny("/api/approvals/" + id, Map.of())
        .map(found -> Visit.as(found, ApprovalLine.class))
        .filter(ApprovalLine::open)
        .isPresent();
  }
}
