package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the letters that wait for a person, and those that wait too long. */
final class WatchPost {
  /** As the alarm of infrastructure/observability.yaml calls it. */
  static final String TOO_LONG = "LettersWaitingTooLong";

  static final String WAITING = "LettersToPost";

  private final CasePost post;
  private final PostTerm term;

  WatchPost(CasePost post, PostTerm term) {
    this.post = post;
    this.term = term;
  }

  /** The counts of a day, by the term that was set, else by that of the environment. */
  Map<String, Long> counts(LocalDate today, Optional<Integer> set) {
    PostTerm used = set.map(PostTerm::new).orElse(term);
    List<Instant> made = post.waitingForPost().stream().flatMap(WatchPost::made).toList();
    return Map.of(
        WAITING,
        (long) made.size(),
        TOO_LONG,
        made.stream().filter(moment -> used.over(moment, today)).count());
  }

  /** Of a case that an earlier release marked the first letter is known, and counts as one. */
  private static Stream<Instant> made(CasePost.Waiting one) {
    return one.letters().isEmpty()
        ? Stream.of(one.since())
        : one.letters().stream().map(CasePost.Letter::madeAt);
  }
}
