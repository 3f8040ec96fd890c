package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Messages and links in memory. */
final class InMemoryNotices implements Notices {
  private record Link(NoticeKey key, Instant until) {}

  private final Map<String, Notice> notices = new TreeMap<>();
  private final Map<String, Link> links = new TreeMap<>();

  @Override
  public synchronized void plan(Notice notice) {
    notices.putIfAbsent(notice.key().value(), notice);
  }

  @Override
  public synchronized Optional<Notice> find(NoticeKey key) {
    return Optional.ofNullable(notices.get(key.value()));
  }

  @Override
  public synchronized List<Notice> ofCase(String caseId) {
    return those(notice -> notice.key().caseId().value().equals(caseId));
  }

  @Override
  public synchronized List<Notice> ofPerson(String person) {
    return those(notice -> notice.person().equals(person));
  }

  @Override
  public synchronized Notice sent(NoticeKey key, int attempt, String taskToken, Instant now) {
    return change(key, notice -> notice.sent(attempt, taskToken, now));
  }

  @Override
  public synchronized Notice end(NoticeKey key, Told end, Instant now) {
    return change(key, notice -> notice.ended(end, now));
  }

  @Override
  public synchronized void link(String tokenHash, NoticeKey key, Instant until) {
    links.put(tokenHash, new Link(key, until));
  }

  @Override
  public synchronized Optional<NoticeKey> linked(String tokenHash, Instant now) {
    return Optional.ofNullable(links.get(tokenHash))
        .filter(link -> now.isBefore(link.until()))
        .map(Link::key);
  }

  private List<Notice> those(Predicate<Notice> wanted) {
    return notices.values().stream().filter(wanted).toList();
  }

  private Notice change(NoticeKey key, UnaryOperator<Notice> by) {
    Notice after = by.apply(find(key).orElseThrow(() -> new UnknownNoticeException(key)));
    notices.put(key.value(), after);
    return after;
  }
}
