package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Metric;

/** Counts the letters that wait for a person, and those that wait too long. */
final class WatchPost {
  private final CasePost post;
  private final PostTerm term;

  WatchPost(CasePost post, PostTerm term) {
    this.post = post;
    this.term = term;
  }

  /** The counts of a day, by the term that was set, else by that of the environment. */
  Map<Metric, Long> counts(LocalDate today, SettingsInForce.Found set) {
    PostTerm used = set.values().postWorkingDays().map(PostTerm::new).orElse(term);
    List<Instant> made = post.waitingForPost().stream().flatMap(WatchPost::made).toList();
    return Map.of(
        Metric.LETTERS_TO_POST,
        (long) made.size(),
        Metric.LETTERS_WAITING_TOO_LONG,
        made.stream().filter(moment -> used.over(moment, today, set.days())).count());
  }

  /** Of a case that an earlier release marked the first letter is known, and counts as one. */
  private static Stream<Instant> made(CasePost.Waiting one) {
    return one.letters().isEmpty()
        ? Stream.of(one.since())
        : one.letters().stream().map(CasePost.Letter::madeAt);
  }
}
