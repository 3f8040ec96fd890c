package nl.mistervoip.privacy.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.request.CaseId;

/** What the letters with the link and with the code must say, each to its own contact point. */
final class ChallengeLetters {
  private static final List<String> REMINDERS =
      List.of(LetterFields.IDENTITY_REMINDER_1, LetterFields.IDENTITY_REMINDER_2);

  private final CaseVault vault;
  private final String baseUrl;

  ChallengeLetters(CaseVault vault, String baseUrl) {
    this.vault = vault;
    this.baseUrl = baseUrl;
  }

  void write(CaseId id, SealedChallenge challenge) {
    String expires = challenge.validUntil().toString();
    Map<String, String> link = new HashMap<>();
    link.put(LetterFields.LINK, baseUrl + "/verify/" + challenge.secrets().token());
    link.put(LetterFields.EXPIRES, expires);
    link.put(LetterFields.CODE_CHANNEL, channel(challenge.code()));
    challenge.answer().ifPresent(any -> link.put(LetterFields.FACTS, "asked"));
    Map<String, String> code =
        Map.of(LetterFields.CODE, challenge.secrets().code(), LetterFields.EXPIRES, expires);
    put(id, LetterFields.IDENTITY_LINK, challenge.link(), link);
    put(id, LetterFields.IDENTITY_CODE, challenge.code(), code);
    // The reminders carry no link: they point at the first mail, so that no second secret is about.
    Map<String, String> reminder = Map.of(LetterFields.EXPIRES, expires);
    REMINDERS.forEach(letter -> put(id, letter, challenge.link(), reminder));
  }

  /** Tells the older contact point that a request came in shortly after the other was changed. */
  void writeHold(CaseId id, IdentityDecision.HoldFirst hold) {
    Map<String, String> values = Map.of(LetterFields.HOLD_UNTIL, hold.until().toString());
    put(id, LetterFields.IDENTITY_HOLD, hold.tell(), values);
  }

  private void put(CaseId id, String letter, ContactPoint to, Map<String, String> values) {
    LetterFacts facts = new LetterFacts(to.value(), channel(to), values, Map.of());
    vault.putJson(id, LetterFacts.vaultName(letter), facts);
  }

  private static String channel(ContactPoint point) {
    return point.channel() == ContactPoint.Channel.MOBILE ? "sms" : "mail";
  }
}
