package nl.mistervoip.privacy.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Right;

/** One mail that waits, and the form that decides on it. */
final class TriageMailPage implements Page {
  /** What can be asked, by wire name. */
  static final List<String> RIGHTS = Arrays.stream(Right.values()).map(Right::wireName).toList();

  /** What a mail can be about, by wire name. */
  static final List<String> LABELS =
      Stream.concat(
              RIGHTS.stream(),
              Stream.of(
                  "breach_report",
                  "complaint_privacy",
                  "identity_reply",
                  "reminder",
                  "withdrawal_of_request",
                  "on_behalf",
                  "deceased",
                  "nuisance_call"))
          .toList();

  /** What the template shows. */
  record Model(TriagePage.Line line, MailView mail, List<AheadLetter> ahead) {
    boolean read(String label) {
      return line.reading().filter(reading -> reading.labels().contains(label)).isPresent();
    }

    String caseId() {
      return line.reading().flatMap(TriagePage.Reading::caseId).orElse("");
    }

    String first() {
      return line.reading().flatMap(TriagePage.Reading::first).orElse("");
    }

    List<String> labels() {
      return LABELS;
    }

    NextStep next(Shell shell) {
      NextStep.Way way = new NextStep.Way("#decide", shell.say("next.mail.decide"));
      return new NextStep(shell.say("next.mail.read"), List.of(way));
    }

    Map<String, String> verdicts() {
      return line.reading().map(TriagePage.Reading::verdicts).orElse(Map.of());
    }

    Optional<String> badVerdicts() {
      List<String> bad =
          verdicts().entrySet().stream()
              .filter(verdict -> !verdict.getValue().equals("PASS"))
              .map(verdict -> verdict.getKey() + " " + verdict.getValue())
              .sorted()
              .toList();
      return Optional.of(String.join(", ", bad)).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
      return "Model[REDACTED]";
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode answer = visit.look("/api/triage/" + visit.id());
    TriagePage.Line line = Visit.as(answer.path("line"), TriagePage.Line.class);
    MailView mail = Visit.as(answer, MailView.class);
    List<AheadLetter> ahead = AheadLetter.ofRequest(visit, RIGHTS, mail.language());
    Model model = new Model(line, mail, ahead);
    return Html.page(visit.shell(), "triage-mail", model);
  }
}
