package nl.mistervoip.privacy.approval.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.casefile.TransferReview;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;

/**
 * To whom else the data is to go, as the person asked (GDPR Art. 20(2)): somebody of the team
 * proposes it, somebody else approves exactly that package for exactly that company.
 */
final class TransferDesk {
  static final int LONGEST_NAME = 100;
  static final int LONGEST_ADDRESS = 254;
  static final int LONGEST_TEXT = 4000;

  /**
   * One plain address (RFC 5321 4.1.2 without quoting), so that nothing else gets into a header.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

  /** Until the person's own package goes out: what goes to another is cut out of the same. */
  private static final Set<CaseState> BEFORE_DELIVERY =
      EnumSet.of(CaseState.IDENTIFIED, CaseState.PREPARING, CaseState.AWAITING_APPROVAL);

  private final Cases cases;
  private final CaseVault vault;
  private final AuditLog audit;

  TransferDesk(Cases cases, CaseVault vault, AuditLog audit) {
    this.cases = cases;
    this.vault = vault;
    this.audit = audit;
  }

  /**
   * What is proposed and, once the package is cut, what would go.
   *
   * @param to the receiving company
   * @param mail its address
   * @param reason what was looked at
   * @param by who proposed it
   * @param at when
   * @param digest of what is approved, empty text until it is cut
   * @param files in it
   */
  record Shown(
      String to,
      String mail,
      String reason,
      String by,
      Instant at,
      String digest,
      List<String> files) {
    @Override
    public String toString() {
      return "Shown[REDACTED]";
    }
  }

  Shown propose(String number, JsonNode body, User user, Instant now) {
    CaseRecord record = Fields.existing(cases, Fields.caseId(number));
    requireAsked(record);
    TransferWish wish =
        new TransferWish(
            Fields.required(body, "to", LONGEST_NAME).strip(),
            address(record.id(), Fields.required(body, "mail", LONGEST_ADDRESS)),
            Fields.required(body, "reason", LONGEST_TEXT),
            user.id(),
            now);
    vault.putJson(record.id(), TransferWish.VAULT_NAME, wish);
    audit.append(proposed(record.id(), wish), now);
    return shown(wish, Optional.empty());
  }

  /** Once the package is cut, the one that people are asked about; the last one before. */
  Shown show(String number) {
    CaseId id = Fields.caseId(number);
    TransferWish wish =
        vault
            .findJson(id, TransferWish.VAULT_NAME, TransferWish.class)
            .orElseThrow(() -> ConsoleProblem.notFound("No transfer is proposed in this case."));
    Optional<TransferReview> review =
        vault.findJson(id, TransferReview.VAULT_NAME, TransferReview.class);
    Optional<TransferWish> asked =
        review.flatMap(one -> TransferWish.askedAbout(vault, id, one.digest()));
    return shown(asked.orElse(wish), review);
  }

  private static Shown shown(TransferWish wish, Optional<TransferReview> review) {
    return new Shown(
        wish.name(),
        wish.mail(),
        wish.reason(),
        wish.by(),
        wish.at(),
        review.map(TransferReview::digest).orElse(""),
        review.map(TransferReview::files).orElse(List.of()));
  }

  private static void requireAsked(CaseRecord record) {
    if (!record.rights().contains(Right.PORTABILITY)) {
      throw ConsoleProblem.conflict(
          "Not asked", "This case does not ask for portability, so nothing is transferred.");
    }
    if (!BEFORE_DELIVERY.contains(record.state())) {
      throw ConsoleProblem.conflict(
          "Too early or too late",
          "A transfer is proposed once it is known who asks and before the package goes out.");
    }
  }

  /** The person's own mailbox is no other controller: their own package goes there. */
  private String address(CaseId id, String given) {
    String mail = given.strip().toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(mail).matches()) {
      throw ConsoleProblem.badRequest("Send as mail one address of the receiving company.");
    }
    Optional<String> own =
        vault.findJson(id, SubjectRef.VAULT_NAME, SubjectRef.class).flatMap(SubjectRef::mail);
    Optional<String> asking =
        vault.findJson(id, Requester.VAULT_NAME, Requester.class).map(Requester::fromAddress);
    if (own.filter(mail::equalsIgnoreCase).isPresent()
        || asking.filter(mail::equalsIgnoreCase).isPresent()) {
      throw ConsoleProblem.badRequest(
          "That is the person's own mailbox, or the one that asked. Name the receiving company's.");
    }
    return mail;
  }

  private static AuditLog.Event proposed(CaseId id, TransferWish wish) {
    String to = LinkSecrets.hashOf(id + "/" + wish.name() + "/" + wish.mail()).substring(0, 16);
    return new AuditLog.Event(
        id.value(),
        "transfer.proposed",
        wish.by(),
        "GDPR 20(2)",
        Map.of("to", to),
        "transfer.proposed/" + to);
  }
}
