package nl.mistervoip.privacy.approval.web.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Visit;

/** The recipients of a case as the API shows them: see {@code GET /api/cases/{id}/recipients}. */
public record RecipientsSheet(
    String caseId,
    List<Message> messages,
    List<Listed> list,
    List<Told> told,
    List<ApprovalLine> questions,
    Optional<Letter> letter) {
  private static final List<String> OUTCOMES =
      List.of("otherwise", "impossible", "disproportionate", "again");

  /** Who is told of what, and how far that has come. */
  record Message(
      String act,
      String recipient,
      String name,
      String state,
      int attempts,
      Optional<Instant> sentAt,
      Optional<Instant> endedAt,
      String reason) {
    @Override
    public String toString() {
      return "Message[" + act + "/" + recipient + "]";
    }

    boolean ended() {
      return endedAt.isPresent();
    }

    /** What was done, without the mark of a further time. */
    String deed() {
      return act.split("-", 2)[0];
    }
  }

  /** A line of the list that goes to the person: who received a category of data. */
  record Listed(String category, String controller, String value) {
    @Override
    public String toString() {
      return "Listed[REDACTED]";
    }
  }

  /** A line of the same letter: who was told what, and how that ended. */
  record Told(String value, String kind, String outcome, String since) {
    @Override
    public String toString() {
      return "Told[REDACTED]";
    }

    Optional<Instant> at() {
      return Optional.of(since).filter(text -> !text.isEmpty()).map(Instant::parse);
    }
  }

  /** The letter that goes to the person, word for word. */
  record Letter(String to, String language, String subject, String text) {
    @Override
    public String toString() {
      return "Letter[REDACTED]";
    }
  }

  /** The open question about a recipient, while it has not confirmed. */
  Optional<ApprovalLine> question(Message message) {
    return questions.stream().filter(one -> asks(one, message)).findFirst();
  }

  /** The message that a question is about. */
  Optional<Message> asked(ApprovalLine question) {
    return messages.stream().filter(one -> asks(question, one)).findFirst();
  }

  /** What can become of a recipient that does not confirm. */
  List<String> outcomes() {
    return OUTCOMES;
  }

  private static boolean asks(ApprovalLine question, Message message) {
    Map<String, String> named =
        Map.of(
            "act", question.summary().path("act").asText(),
            "recipient", question.summary().path("recipient").asText());
    return named.equals(Map.of("act", message.act(), "recipient", message.recipient()));
  }

  /** Of a case, empty for whoever may not see them. */
  static Optional<RecipientsSheet> of(Visit visit, String caseId) {
    return visit
        .lookIfAny("/api/cases/" + caseId + "/recipients", Map.of())
        .map(found -> Visit.as(found, RecipientsSheet.class));
  }

  @Override
  public String toString() {
    return "RecipientsSheet[" + caseId + "]";
  }
}
