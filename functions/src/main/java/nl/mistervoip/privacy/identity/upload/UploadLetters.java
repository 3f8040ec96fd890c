package nl.mistervoip.privacy.identity.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.CaseId;

/** What the letters that ask for a copy must say: the first one, or why another is asked. */
final class UploadLetters {
  private final CaseVault vault;
  private final String baseUrl;

  UploadLetters(CaseVault vault, String baseUrl) {
    this.vault = vault;
    this.baseUrl = baseUrl;
  }

  /**
   * Leaves what the letter has to say.
   *
   * @param claimed the link of the round
   * @param token of the link
   * @return which letter
   */
  String write(Invitation claimed, String token) {
    CaseId id = claimed.caseId();
    Map<String, String> values = new HashMap<>();
    values.put(LetterFields.LINK, baseUrl + "/upload/" + token);
    values.put(LetterFields.EXPIRES, claimed.validUntil().toString());
    values.put(LetterFields.ATTEMPT, Integer.toString(claimed.round()));
    Optional<CopyReview> before = before(claimed);
    before.ifPresent(review -> values.put(LetterFields.PROBLEM, problem(review)));
    List<Map<String, String>> seen = before.map(UploadLetters::seen).orElse(List.of());
    String letter = before.isPresent() ? LetterFields.DOCUMENT_AGAIN : LetterFields.DOCUMENT_LINK;
    // To whoever asked: it tells nothing new, and who can still read the mail on file had a link.
    vault.putJson(
        id,
        LetterFacts.vaultName(letter),
        new LetterFacts(LetterFacts.REQUESTER, "mail", values, Map.of(LetterFields.SEEN, seen)));
    return letter;
  }

  /** What was wrong with the copy of the round before, when that is why it is asked again. */
  private Optional<CopyReview> before(Invitation claimed) {
    return vault
        .findJson(claimed.caseId(), CopyReview.VAULT_NAME, CopyReview.class)
        .filter(review -> review.round() == claimed.round() - 1 && review.outcome().again());
  }

  private static String problem(CopyReview review) {
    return review.problem().isEmpty()
        ? review.outcome().name().toLowerCase(Locale.ROOT)
        : review.problem();
  }

  private static List<Map<String, String>> seen(CopyReview review) {
    return review.verdicts().entrySet().stream()
        .filter(one -> !one.getValue().equals("not-seen"))
        .map(one -> Map.of(LetterFields.KIND, one.getKey(), LetterFields.OUTCOME, one.getValue()))
        .toList();
  }
}
