package nl.mistervoip.privacy.approval.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;

/**
 * A copy as the reviewer sees it: what was expected beside what was found by searching for it. A
 * value not found is no mismatch. No score.
 *
 * @param state {@code asked}, {@code ready}, {@code unreadable}, {@code visible}, {@code refused},
 *     {@code failed} or {@code set-aside}
 * @param round to be sent along with a confirmation
 * @param askedAt when this round was asked
 * @param expected from the customer file
 * @param found whether each expected value was found: {@code found}, {@code not-found}, {@code
 *     not-readable} or {@code not-expected}
 * @param fields what should be covered, with {@code visible}, {@code unsure}, {@code not-checked}
 *     or {@code not-seen}
 * @param quality {@code good} or {@code poor}: when poor, what was not found says little
 * @param maskWasRemovable whether what covered a field could have been taken off
 * @param problem why the file was not opened
 * @param image whether there is a keep-only copy to look at
 * @param inspectedAt when a computer looked at it; the original was destroyed before this was shown
 */
record CopyView(
    String state,
    int round,
    Instant askedAt,
    ExpectedView expected,
    Map<String, String> found,
    Map<String, String> fields,
    String quality,
    boolean maskWasRemovable,
    String problem,
    boolean image,
    Optional<Instant> inspectedAt) {
  /** Who should be on it. */
  record ExpectedView(String name, Optional<LocalDate> birthDate) {
    @Override
    public String toString() {
      return "ExpectedView[REDACTED]";
    }
  }

  static CopyView of(CopyRequest request, Optional<CopyReview> review) {
    Optional<CopyReview> last = review.filter(seen -> seen.round() <= request.round());
    // A review of an earlier round says why another copy was asked.
    boolean answered = last.filter(seen -> seen.round() == request.round()).isPresent();
    String outcome =
        last.map(seen -> seen.outcome().name().toLowerCase(Locale.ROOT)).orElse("asked");
    return new CopyView(
        answered ? outcome : "asked",
        request.round(),
        request.askedAt(),
        new ExpectedView(request.name(), request.birthDate()),
        last.map(CopyView::found).orElse(Map.of()),
        last.map(CopyReview::verdicts).orElse(Map.of()),
        last.map(CopyReview::quality).orElse(""),
        last.map(CopyReview::maskWasRemovable).orElse(false),
        last.map(CopyReview::problem).orElse(""),
        answered && last.filter(seen -> seen.outcome() == CopyReview.Outcome.READY).isPresent(),
        last.map(CopyReview::inspectedAt));
  }

  CopyView setAside() {
    return new CopyView(
        "set-aside",
        round,
        askedAt,
        expected,
        found,
        fields,
        quality,
        maskWasRemovable,
        problem,
        false,
        inspectedAt);
  }

  private static Map<String, String> found(CopyReview review) {
    return Map.of("name", review.name(), "birthDate", review.birthDate());
  }
}
