package nl.mistervoip.privacy.approval.web.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.AheadLetter;
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
  record Model(TriageLine line, MailView mail, List<AheadLetter> ahead) {
    boolean read(String label) {
      return line.reading().filter(reading -> reading.labels().contains(label)).isPresent();
    }

    String caseId() {
      return line.reading().flatMap(TriageLine.Reading::caseId).orElse("");
    }

    String first() {
      return line.reading().flatMap(TriageLine.Reading::first).orElse("");
    }

    List<String> labels() {
      return LABELS;
    }

    NextStep next(Shell shell) {
      NextStep.Way way = new NextStep.Way("#decide", shell.say("next.mail.decide"));
      return new NextStep(shell.say("next.mail.read"), List.of(way));
    }

    Map<String, String> verdicts() {
      return line.reading().map(TriageLine.Reading::verdicts).orElse(Map.of());
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
    TriageLine line = Visit.as(answer.path("line"), TriageLine.class);
    MailView mail = Visit.as(answer, MailView.class);
    List<AheadLetter> ahead = AheadLetter.ofRequest(visit, RIGHTS, mail.language());
    Model model = new Model(line, mail, ahead);
    return Html.page(visit.shell(), "mail/triage-mail", model);
  }
}
