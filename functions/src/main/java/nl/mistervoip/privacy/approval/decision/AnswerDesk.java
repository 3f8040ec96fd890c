package nl.mistervoip.privacy.approval.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.DeliverAgain;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Where an answer that came back may go instead: an address that is on file, never one that
 * somebody types.
 */
public final class AnswerDesk {
  /** The same address once more, because a mailbox was full or a server was down. */
  static final String SAME = "same";

  /** The package of a case, while there is one. */
  public static final String PACKAGE = "package.zip";

  /** So long an address must have been on file: who has just changed it may be a stranger. */
  private static final Duration SETTLED = Duration.ofDays(3);

  private final CaseVault vault;
  private final Subjects subjects;

  /** Answers of cases in this vault. */
  public AnswerDesk(CaseVault vault, Subjects subjects) {
    this.vault = vault;
    this.subjects = subjects;
  }

  /**
   * An address on file as the reviewer sees it.
   *
   * @param contact what to send back to choose it
   * @param shown enough to tell it from others
   * @param since when it was last changed; empty when the file does not say
   * @param settled whether it was on file for long enough to be chosen
   */
  public record Choice(String contact, String shown, Optional<Instant> since, boolean settled) {
    @Override
    public String toString() {
      return "Choice[REDACTED]";
    }
  }

  /**
   * What came back and where it can go.
   *
   * @param letter as in {@link LetterFields}
   * @param delivery which sending of it
   * @param deliverable whether it can be delivered again at all: a package that is gone cannot
   * @param contacts {@link #SAME} is always there, and not in this list
   */
  public record Returned(
      String letter, String delivery, boolean deliverable, List<Choice> contacts) {}

  /** What came back, and where it can go instead; 404 when nothing did. */
  public Returned look(String number, Instant now) {
    CaseId id = CaseId.findIn(number).orElseThrow(AnswerDesk::none);
    ReturnedAnswer answer = answer(id);
    List<Choice> choices =
        contacts(id).stream()
            .map(
                point ->
                    new Choice(
                        contactId(id, point),
                        shown(point.value()),
                        Optional.of(point.since()).filter(AnswerDesk::isDate),
                        settled(point, now)))
            .toList();
    return new Returned(answer.letter(), answer.delivery(), deliverable(id, answer), choices);
  }

  /** What a person chose, checked. */
  DeliverAgain choose(CaseId id, String contact, Instant now) {
    ReturnedAnswer answer = answer(id);
    if (!deliverable(id, answer)) {
      throw ConsoleProblem.conflict(
          "The package is gone",
          "It was destroyed when its link ended. Refuse with the reason, and answer by post or"
              + " anew.");
    }
    return new DeliverAgain(answer.letter(), answer.delivery(), address(id, contact, now));
  }

  /** Lays down for the next step where the answer goes; doing so again changes nothing. */
  static void readdress(CaseVault vault, CaseId id, DeliverAgain decided) {
    vault.putJson(id, DeliverAgain.VAULT_NAME, decided);
    String name = LetterFacts.vaultName(decided.letter());
    if (!decided.letter().equals(LetterFields.PACKAGE_LINK)) {
      LetterFacts before = vault.getJson(id, name, LetterFacts.class);
      Map<String, String> values = new HashMap<>(before.values());
      values.put(LetterFields.AGAIN, Integer.toString(times(decided.delivery()) + 1));
      String recipient = decided.mail().orElse(before.recipient());
      vault.putJson(
          id, name, new LetterFacts(recipient, before.channel(), values, before.tables()));
    }
  }

  /** How often it was delivered again before. */
  private static int times(String delivery) {
    int at = delivery.lastIndexOf("-again-");
    return at < 0 ? 0 : Integer.parseInt(delivery.substring(at + "-again-".length()));
  }

  private Optional<String> address(CaseId id, String contact, Instant now) {
    if (contact.equals(SAME)) {
      return Optional.empty();
    }
    ContactPoint chosen =
        contacts(id).stream()
            .filter(point -> contactId(id, point).equals(contact))
            .findFirst()
            .orElseThrow(
                () ->
                    ConsoleProblem.badRequest(
                        "Send as contact one of /api/cases/{id}/returned, or \"same\"."));
    if (!settled(chosen, now)) {
      throw ConsoleProblem.conflict(
          "Changed just now",
          "That address came on file less than 72 hours ago. Wait, or choose another.");
    }
    return Optional.of(chosen.value());
  }

  private boolean deliverable(CaseId id, ReturnedAnswer answer) {
    return !answer.letter().equals(LetterFields.PACKAGE_LINK)
        || !vault.names(id, PACKAGE).isEmpty();
  }

  private ReturnedAnswer answer(CaseId id) {
    return vault
        .findJson(id, ReturnedAnswer.VAULT_NAME, ReturnedAnswer.class)
        .orElseThrow(AnswerDesk::none);
  }

  private List<ContactPoint> contacts(CaseId id) {
    List<ContactPoint> found = new ArrayList<>();
    for (ContactPoint point : subjects.contactPoints(id)) {
      if (point.channel() == Channel.EMAIL
          && found.stream().noneMatch(known -> known.value().equalsIgnoreCase(point.value()))) {
        found.add(point);
      }
    }
    return found;
  }

  private static boolean isDate(Instant since) {
    return !since.equals(Instant.MAX) && !since.equals(Instant.EPOCH);
  }

  private static boolean settled(ContactPoint point, Instant now) {
    return !point.since().isAfter(now.minus(SETTLED));
  }

  private static String contactId(CaseId id, ContactPoint point) {
    return LinkSecrets.hashOf(id + "/" + point.value().toLowerCase(Locale.ROOT)).substring(0, 12);
  }

  private static String shown(String address) {
    int at = address.lastIndexOf('@');
    return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
  }

  private static ConsoleProblem none() {
    return ConsoleProblem.notFound("No answer of this case came back.");
  }
}
