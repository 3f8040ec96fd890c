package nl.mistervoip.privacy.approval.matter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.MatterAnswer;
import nl.mistervoip.privacy.approval.decision.MatterDecision;
import nl.mistervoip.privacy.approval.decision.Subjects;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.approval.letters.LetterWords;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CallsToKeep;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * A complaint or an investigation of nuisance calls, as a person deals with it: in words within
 * bounds, seen word for word before they go.
 */
final class MatterConsole {
  static final int LONGEST_NAME = 40;

  private final Approvals approvals;
  private final CaseVault vault;
  private final Subjects subjects;
  private final Decisions decisions;
  private final LetterConsole letters;
  private final AuditLog audit;

  /**
   * What it works with.
   *
   * @param approvals the questions
   * @param vault what is sealed in cases
   * @param subjects looks up whose calls are kept
   * @param decisions takes what is decided
   * @param audit hears what was done, without words
   */
  record Ports(
      Approvals approvals,
      CaseVault vault,
      Subjects subjects,
      Decisions decisions,
      AuditLog audit) {}

  MatterConsole(Ports ports, LetterConsole letters) {
    this.approvals = ports.approvals();
    this.vault = ports.vault();
    this.subjects = ports.subjects();
    this.decisions = ports.decisions();
    this.audit = ports.audit();
    this.letters = letters;
  }

  /** The letter as it would go out; decides nothing. */
  LetterConsole.Shown preview(String approvalId, JsonNode body, Instant now) {
    Approval asked = asked(approvalId);
    return letters.matter(caseOf(asked), facts(asked, answer(asked, body), body), now);
  }

  /** Decides; a letter only as it was seen. */
  Approval decide(String approvalId, JsonNode body, User user, Instant now) {
    Approval asked = asked(approvalId);
    MatterAnswer answer = answer(asked, body);
    Agreement agreement =
        answer.template().isPresent()
            ? letter(asked, answer, body, now)
            : Agreement.of(asked.question().digest(), calls(caseOf(asked), body, now));
    Approval after = decisions.approve(approvalId, user, agreement, now);
    audit.append(decided(asked, answer, user), now);
    return after;
  }

  private Agreement letter(Approval asked, MatterAnswer answer, JsonNode body, Instant now) {
    LetterFacts facts = facts(asked, answer, body);
    String seen = Fields.optional(body, "letter", LetterWords.LONGEST);
    if (seen.isEmpty()) {
      throw ConsoleProblem.badRequest("Look at the letter first, and send its digest as letter.");
    }
    Optional<SeenWords> words = letters.requireMatter(caseOf(asked), facts, seen, now);
    if (answer == MatterAnswer.TOLD) {
      requireProcedure(caseOf(asked), body);
    }
    return Agreement.of(asked.question().digest(), MatterDecision.letter(answer, facts))
        .seeing(words);
  }

  /** Only the subscriber gets to know who called, and the caller hears of it (Tw 11.11). */
  private void requireProcedure(CaseId id, JsonNode body) {
    if (vault.find(id, SubjectRef.VAULT_NAME).isEmpty()) {
      throw ConsoleProblem.conflict(
          "No subscriber", "Have the calls kept first: that settles whose line it is.");
    }
    if (!body.path("subscriber").asBoolean() || !body.path("callerTold").asBoolean()) {
      throw ConsoleProblem.badRequest(
          "Send subscriber and callerTold as true: only the subscriber is told, and the caller"
              + " hears of it first (Telecommunicatiewet 11.11).");
    }
  }

  private MatterDecision calls(CaseId id, JsonNode body, Instant now) {
    LocalDate from = day(body, "from");
    LocalDate until = day(body, "until");
    if (until.isBefore(from) || from.isAfter(Deadlines.day(now))) {
      throw ConsoleProblem.badRequest("Send from and until as the first and last day of calls.");
    }
    String number = Fields.required(body, "customerNumber", LONGEST_NAME);
    if (number.equals(Subjects.NOBODY)) {
      throw ConsoleProblem.badRequest("Send the customer number of whose line it is.");
    }
    return new MatterDecision(
        MatterAnswer.KEEP_CALLS,
        Optional.empty(),
        Optional.of(new CallsToKeep(from, until)),
        subjects.settle(id, number, now));
  }

  private static LocalDate day(JsonNode body, String name) {
    return LocalDate.parse(Fields.required(body, name, LONGEST_NAME));
  }

  private LetterFacts facts(Approval asked, MatterAnswer answer, JsonNode body) {
    String text = LetterWords.checked(Fields.optional(body, "text", LetterWords.LONGEST));
    if (answer.needsWords() && text.isEmpty()) {
      throw ConsoleProblem.unfit("Write the answer, as text.");
    }
    Map<String, String> values = new HashMap<>();
    values.put(
        LetterFields.TEMPLATE,
        answer
            .template()
            .orElseThrow(() -> ConsoleProblem.notFound("No letter goes out with that.")));
    values.put(LetterFields.ADDITION, text);
    values.put(LetterFields.ATTEMPT, round(asked));
    String recipient = LetterFacts.recipient(vault, caseOf(asked));
    return new LetterFacts(recipient, "mail", values, Map.of());
  }

  /** Which question of the case it is: the workflow counts them in their ids. */
  private static String round(Approval asked) {
    String kind = asked.question().kind().wireName();
    String rest = asked.id().substring(asked.id().lastIndexOf(kind) + kind.length());
    return rest.isEmpty() ? "1" : rest.substring(1);
  }

  private Approval asked(String approvalId) {
    return approvals
        .find(approvalId)
        .filter(one -> one.question().kind().matter())
        .orElseThrow(
            () -> ConsoleProblem.notFound("No complaint or investigation waits under this id."));
  }

  private static MatterAnswer answer(Approval asked, JsonNode body) {
    return MatterAnswer.of(Fields.required(body, "answer", LONGEST_NAME), asked.question().kind())
        .orElseThrow(() -> ConsoleProblem.badRequest("That is no answer to this matter."));
  }

  private static CaseId caseOf(Approval asked) {
    return asked.question().caseId().orElseThrow();
  }

  private static AuditLog.Event decided(Approval asked, MatterAnswer answer, User user) {
    String ground = asked.question().kind() == ApprovalKind.COMPLAINT ? "GDPR Art. 77" : "Tw 11.11";
    Map<String, String> facts =
        Map.of("approval", asked.id(), "answer", answer.wireName(), "round", round(asked));
    return new AuditLog.Event(
        asked.question().subject(),
        "matter.decided",
        user.id(),
        ground,
        facts,
        "matter.decided/" + asked.id());
  }
}
