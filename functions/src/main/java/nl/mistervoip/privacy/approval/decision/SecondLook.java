package nl.mistervoip.privacy.approval.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.intake.byhand.HandDesk;
import nl.mistervoip.privacy.platform.Together;
import nl.mistervoip.privacy.request.CaseId;

/**
 * A correction, a transfer and a lifting are looked at by two: who proposed or asked cannot
 * approve. And nobody lets data go out alone who had a hand in who asks: {@link Hands}.
 */
public final class SecondLook {
  /** By what alone a recipient is decided on: where it is shown. */
  public static final String PROPOSED = "proposed";

  private final CaseVault vault;
  private final AuditTrail trail;
  private final Proposers proposers;

  /**
   * Over what cases hold and the audit tells.
   *
   * @param vault in which what was proposed lies
   * @param trail that tells who did what
   */
  public SecondLook(CaseVault vault, AuditTrail trail) {
    this.vault = vault;
    this.trail = trail;
    this.proposers = new Proposers(vault);
  }

  /** Whose hand is in what a question is about; none of a question that lets nothing out. */
  public Hands hands(Approval approval) {
    // Nothing goes out when it is lifted: only who asked for that does not decide on it.
    return approval.question().kind() == ApprovalKind.LIFTING
        ? new Hands(List.of(), whoAsked(approval))
        : hands(approval, id -> trail.of(id.value()));
  }

  /**
   * The same for who has read the audit of its case, as far as that tells it: who asked for a
   * lifting is told with the question itself.
   *
   * @param approval what is asked
   * @param lines of its case, oldest first
   * @return whose hand is in it
   */
  public Hands hands(Approval approval, List<AuditTrail.Line> lines) {
    return hands(approval, id -> lines);
  }

  private Hands hands(Approval approval, Function<CaseId, List<AuditTrail.Line>> audit) {
    return approval
        .question()
        .caseId()
        .filter(id -> approval.question().kind().letsDataOut())
        .map(id -> hands(approval, id, audit))
        .orElse(Hands.NONE);
  }

  /** Who proposed it is looked up while the audit is read. */
  private Hands hands(Approval approval, CaseId id, Function<CaseId, List<AuditTrail.Line>> audit) {
    Together reads = new Together();
    Supplier<List<Hands.Hand>> all = reads.add(() -> all(approval, audit.apply(id)));
    Supplier<Optional<String>> proposer = reads.add(() -> proposers.of(approval, id));
    reads.run();
    return new Hands(all.get(), proposer.get());
  }

  private List<Hands.Hand> all(Approval approval, List<AuditTrail.Line> lines) {
    return Stream.concat(entered(lines).stream(), ToldHands.of(approval, lines).stream()).toList();
  }

  /** Who typed the request in; that of a case beside another is the first one's. */
  private List<Hands.Hand> entered(List<AuditTrail.Line> lines) {
    Stream<Hands.Hand> first =
        lines.stream()
            .filter(line -> line.event().equals(Hands.BESIDE))
            .map(line -> line.facts().getOrDefault("case", ""))
            .flatMap(other -> entered(trail.of(other)).stream());
    Stream<Hands.Hand> own =
        lines.stream()
            .filter(line -> line.event().equals("mail.received"))
            .map(line -> line.facts().getOrDefault("message", ""))
            .flatMap(mail -> HandDesk.authors(mail, trail).stream())
            .flatMap(SecondLook::authors);
    return Stream.concat(own, first).toList();
  }

  private static Stream<Hands.Hand> authors(Set<String> known) {
    return known.isEmpty()
        ? Stream.of(new Hands.Hand("", Hands.Way.UNKNOWN))
        : known.stream().map(by -> new Hands.Hand(by, Hands.Way.ENTERED));
  }

  /**
   * Whether a person may agree.
   *
   * @throws ConsoleProblem when it takes somebody else, or another address of the console
   */
  void require(Approval approval, User user, Agreement agreement) {
    switch (approval.question().kind()) {
      case PROPOSAL ->
          throw ConsoleProblem.conflict(
              "Propose it",
              "Propose what becomes different at /api/cases/{id}/correction, or refuse.");
      case RECIPIENT -> {
        if (!agreement.means().equals(PROPOSED)) {
          throw ConsoleProblem.conflict(
              "Decide where it is shown",
              "Say what becomes of the recipient at /api/cases/{id}/recipients.");
        }
      }
      case COMPLAINT, NUISANCE_CALL -> {
        if (!agreement.means().equals(PROPOSED)) {
          throw ConsoleProblem.conflict(
              "Write the answer",
              "Say what goes out at /api/approvals/{id}/matter; nothing goes without words.");
        }
      }
      case RECTIFICATION ->
          requireAnother(
              user,
              Optional.of(proposers.required(approval, "correction")),
              "A different person has to look at it.");
      case TRANSFER ->
          requireAnother(
              user,
              Optional.of(proposers.required(approval, "transfer")),
              "It needs the approval of a different person.");
      case LIFTING ->
          requireAnother(
              user,
              whoAsked(approval),
              "A different person decides whether the restriction is lifted.");
      case IDENTITY,
          ACCESS,
          ERASURE,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          RETURNED,
          OBJECTION_OTHER,
          RECIPIENTS_LIST,
          FAILED -> {}
    }
  }

  /** Who asked to lift a restriction: it moves no case, which its question names as its subject. */
  private Optional<String> whoAsked(Approval approval) {
    CaseId id = new CaseId(approval.question().subject());
    return vault.findJson(id, LiftRequest.VAULT_NAME, LiftRequest.class).flatMap(LiftRequest::by);
  }

  private static void requireAnother(User user, Optional<String> proposer, String detail) {
    if (proposer.filter(user.id()::equals).isPresent()) {
      throw ConsoleProblem.conflict("You proposed this", detail);
    }
  }
}
