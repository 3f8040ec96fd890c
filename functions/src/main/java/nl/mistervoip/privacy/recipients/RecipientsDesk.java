package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.SideBySide;
import nl.mistervoip.privacy.request.CaseId;

/** The public entry of this room: what the team sees and decides of the recipients of a case. */
public final class RecipientsDesk {
  /** The reasons of so many messages are read at a time, at most. */
  private static final int AT_ONCE = 8;

  private final CaseVault vault;
  private final DataMap map;
  private final Notices notices;
  private final NoticeAudit audit;

  RecipientsDesk(CaseVault vault, DataMap map, Notices notices, NoticeAudit audit) {
    this.vault = vault;
    this.map = map;
    this.notices = notices;
    this.audit = audit;
  }

  /**
   * Who is told.
   *
   * @param id the case
   * @return all messages of the case, by act and recipient, without the list
   */
  public RecipientsView told(CaseId id) {
    List<RecipientsView.Message> messages =
        SideBySide.map(AT_ONCE, notices.ofCase(id.value()), this::message);
    return new RecipientsView(id.value(), messages, List.of(), List.of());
  }

  /**
   * Who is told and who will be named.
   *
   * @param id the case
   * @return all messages of the case, by act and recipient, and the list that was asked for
   */
  public RecipientsView show(CaseId id) {
    Map<String, List<Map<String, String>>> letter =
        vault
            .findJson(id, LetterFacts.vaultName(LetterFields.RECIPIENTS_LIST), LetterFacts.class)
            .map(LetterFacts::tables)
            .orElse(Map.of());
    return new RecipientsView(
        id.value(),
        told(id).messages(),
        letter.getOrDefault(LetterFields.RECIPIENTS, List.of()),
        letter.getOrDefault(LetterFields.TOLD, List.of()));
  }

  /**
   * What a person decides of a recipient that does not answer.
   *
   * @param act what was done, with the mark of a further time as the view gives it
   * @param recipient its id
   * @param outcome {@code otherwise}, {@code impossible} or {@code disproportionate}
   * @param reason why, in plain words
   */
  public record Decision(String act, String recipient, String outcome, String reason) {
    @Override
    public String toString() {
      return "Decision[" + act + "/" + recipient + " " + outcome + "]";
    }
  }

  /** Such a decision is not possible; says what is, names nobody. */
  public static final class NotDecidableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDecidableException(String problem) {
      super(problem);
    }
  }

  /**
   * Ends a message by a person's decision. The reason is sealed first; a recipient that confirmed
   * meanwhile stays confirmed.
   *
   * @param id the case
   * @param decision what was decided
   * @param by the signed-in user's id
   * @param now when
   * @throws NotDecidableException when there is no such message or outcome
   */
  public void settle(CaseId id, Decision decision, String by, Instant now) {
    Told end = ending(decision.outcome());
    NoticeKey key = key(id, decision);
    if (notices.find(key).isEmpty()) {
      throw new NotDecidableException("No such recipient is told anything in this case.");
    }
    vault.putJson(id, reasonName(key), new Reason(decision.reason()));
    Notice after = notices.end(key, end, now);
    audit.ended(key, after.told(), after.told() == end ? by : "system", now);
  }

  private record Reason(String reason) {}

  private static Told ending(String outcome) {
    return List.of(Told.OTHERWISE, Told.IMPOSSIBLE, Told.DISPROPORTIONATE).stream()
        .filter(told -> told.wireName().equals(outcome))
        .findFirst()
        .orElseThrow(
            () ->
                new NotDecidableException(
                    "outcome is otherwise, impossible or disproportionate (Art. 19)."));
  }

  private static NoticeKey key(CaseId id, Decision decision) {
    try {
      return new NoticeKey(id, Deed.ofWireName(decision.act()), decision.recipient());
    } catch (IllegalArgumentException e) {
      throw new NotDecidableException("act is erasure, rectification, restriction or lifting.");
    }
  }

  private RecipientsView.Message message(Notice notice) {
    NoticeKey key = notice.key();
    return new RecipientsView.Message(
        key.deed().wireName(),
        key.recipient(),
        map.recipient(key.recipient()).map(Recipient::name).orElse(key.recipient()),
        notice.told().wireName(),
        notice.attempts(),
        notice.sentAt(),
        notice.endedAt(),
        reason(notice));
  }

  /** Nobody gives one before it is over. */
  private String reason(Notice notice) {
    NoticeKey key = notice.key();
    return notice.told().ended()
        ? vault.findJson(key.caseId(), reasonName(key), Reason.class).map(Reason::reason).orElse("")
        : "";
  }

  private static String reasonName(NoticeKey key) {
    return "recipients/decided/" + key.deed().wireName() + "-" + key.recipient();
  }
}
