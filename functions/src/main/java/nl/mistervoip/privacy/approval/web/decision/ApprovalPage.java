package nl.mistervoip.privacy.approval.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.AheadLetter;
import nl.mistervoip.privacy.platform.Together;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** A question before the team: exactly what is asked, and what happens when a button is pressed. */
final class ApprovalPage implements Page {
  /** After which press on a question letters leave unseen; those of others are shown whole. */
  private static final Map<String, String> AHEAD =
      Map.of(
          "identity", "identified",
          "retry", "identity",
          "access", "package",
          "transfer", "transfer");

  /** Grounds on which something is refused; the letter names them. */
  static final List<String> GROUNDS =
      List.of(
          "GDPR Art. 12(5)",
          "GDPR Art. 12(6)",
          "GDPR Art. 15(4)",
          "GDPR Art. 17(3)(b)",
          "GDPR Art. 17(3)(e)",
          "GDPR Art. 21(1)",
          "UAVG Art. 41",
          "processor");

  /** Questions whose refusal a letter tells; it is shown before. */
  private static final Set<String> REFUSED_BY_LETTER =
      Set.of(
          "identity",
          "access",
          "erasure",
          "proposal",
          "rectification",
          "objection_other",
          "transfer",
          "recipients_list");

  private static final Set<String> ABOUT_RECIPIENTS = Set.of("recipient", "recipients_list");

  private static final List<String> MEANS = List.of("call-back", "person", "mandate", "guardian");

  /** An address on file to which an answer that came back can go. */
  record Contact(String contact, String shown, Optional<Instant> since, boolean settled) {
    @Override
    public String toString() {
      return "Contact[REDACTED]";
    }
  }

  /**
   * What the template shows.
   *
   * @param line the question
   * @param figures what was counted
   * @param contacts where an answer that came back can go; empty for any other question
   * @param plan of an erasure, for who decides
   * @param correction that was planned, for who decides
   * @param recipients of the case, when the question is about them
   * @param letter that follows when it is agreed to, for who decides
   * @param ahead the letters that leave by themselves when it is agreed to, for who decides; none
   *     where the one letter that follows is shown
   * @param maySay whether this person may decide on it now
   * @param barred why this person's agreement alone would not let it go, when it would not
   */
  record Model(
      ApprovalLine line,
      List<Figures.Figure> figures,
      List<Contact> contacts,
      Optional<PlanSheet> plan,
      Optional<CorrectionSheet> correction,
      Optional<RecipientsSheet> recipients,
      Optional<AgreedLetter> letter,
      List<AheadLetter> ahead,
      boolean maySay,
      Optional<String> barred) {
    /** Whether this person should see a plan and the case does not hold it. */
    boolean planMissing() {
      boolean planned = line.kind().equals("erasure") || line.kind().equals("rectification");
      return maySay && planned && plan.isEmpty() && correction.isEmpty();
    }

    /** Whether it is decided by the two forms that most questions have. */
    boolean hasUsualForms() {
      return !line.kind().equals("recipient") && answers().isEmpty();
    }

    /** The letters that a person can write in a matter; none for any other question. */
    List<String> answers() {
      return switch (line.kind()) {
        case "complaint" -> List.of("answer");
        case "nuisance_call" -> List.of("ask-times", "told", "not-told");
        default -> List.of();
      };
    }

    NextStep next(Shell shell) {
      return NextDecision.of(line, shell);
    }

    List<String> grounds() {
      return GROUNDS;
    }

    boolean letterFollows() {
      return REFUSED_BY_LETTER.contains(line.kind());
    }

    List<String> means() {
      return line.kind().equals("identity") ? MEANS : List.of();
    }

    /** The text that says what refusing does. */
    String refusal() {
      return letterFollows() ? "refuse.does" : "refuse.does." + line.kind();
    }
  }

  /** What is said of a question that has just been decided. */
  static String done(ApprovalLine line) {
    boolean silent = line.state().equals("refused") && !REFUSED_BY_LETTER.contains(line.kind());
    return silent ? "decided" : line.state();
  }

  @Override
  public PageResponse answer(Visit visit) {
    ApprovalLine line = visit.look("/api/approvals/" + visit.id(), ApprovalLine.class);
    boolean maySay = visit.decides() && line.open() && !line.givenBy(visit.person());
    return Html.page(visit.shell(), "decision/approval", model(visit, line, maySay));
  }

  /** What is shown beside the question is looked up at the same time. */
  private static Model model(Visit visit, ApprovalLine line, boolean maySay) {
    Together looks = new Together();
    Supplier<List<Contact>> contacts = looks.add(() -> contacts(visit, line));
    Supplier<Optional<CorrectionSheet>> correction =
        looks.add(() -> CorrectionSheet.of(visit, line));
    Supplier<Optional<RecipientsSheet>> recipients = looks.add(() -> recipients(visit, line));
    Supplier<Optional<AgreedLetter>> letter = looks.add(() -> AgreedLetter.of(visit, line));
    Supplier<List<AheadLetter>> ahead = looks.add(() -> ahead(visit, line));
    looks.run();
    return new Model(
        line,
        Figures.of(line.summary()),
        contacts.get(),
        letter.get().flatMap(AgreedLetter::plan).or(() -> plan(visit, line)),
        correction.get(),
        recipients.get(),
        letter.get(),
        letter.get().isPresent() ? List.of() : ahead.get(),
        maySay,
        line.barredFor(visit.person()));
  }

  /** What leaves by itself when it is agreed to; none for who may not decide on it. */
  private static List<AheadLetter> ahead(Visit visit, ApprovalLine line) {
    boolean shown =
        visit.decides() && line.open() && line.ofCase() && AHEAD.containsKey(line.kind());
    return shown
        ? AheadLetter.ofCase(visit, AHEAD.getOrDefault(line.kind(), ""), line.subject())
        : List.of();
  }

  private static Optional<PlanSheet> plan(Visit visit, ApprovalLine line) {
    Optional<JsonNode> found =
        line.kind().equals("erasure")
            ? visit.lookIfAny(
                "/api/approvals/" + line.approvalId() + "/plan",
                Map.of("language", visit.shell().lang()))
            : Optional.empty();
    return found.map(one -> Visit.as(one, PlanSheet.class));
  }

  private static Optional<RecipientsSheet> recipients(Visit visit, ApprovalLine line) {
    return ABOUT_RECIPIENTS.contains(line.kind())
        ? RecipientsSheet.of(visit, line.subject())
        : Optional.empty();
  }

  private static List<Contact> contacts(Visit visit, ApprovalLine line) {
    Optional<JsonNode> found =
        line.kind().equals("returned")
            ? visit.lookIfAny("/api/cases/" + line.subject() + "/returned", Map.of())
            : Optional.empty();
    return found.map(one -> Visit.list(one.path("contacts"), Contact.class)).orElse(List.of());
  }
}
