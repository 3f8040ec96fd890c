package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The messages to recipients and the links by which they confirm. What has ended stays as it ended:
 * each write is conditional on that.
 */
interface Notices {
  /** Notes that somebody is to be told; what is there already stays. */
  void plan(Notice notice);

  /** Looks a message up. */
  Optional<Notice> find(NoticeKey key);

  /** The messages of a case and of nothing else, by key. */
  List<Notice> ofCase(String caseId);

  /** The messages about a person, over all cases, by key. */
  List<Notice> ofPerson(String person);

  /**
   * Notes that it was written and who waits for the confirmation.
   *
   * @param attempt which time, from 1
   * @return the message after it, ended if it had
   * @throws UnknownNoticeException when it was never planned
   */
  Notice sent(NoticeKey key, int attempt, String taskToken, Instant now);

  /**
   * Ends it, unless it has ended.
   *
   * @return the message as it is now
   * @throws UnknownNoticeException when it was never planned
   */
  Notice end(NoticeKey key, Told end, Instant now);

  /** Keeps a link; several may lead to the same message. */
  void link(String tokenHash, NoticeKey key, Instant until);

  /** Where a link leads, while it works. */
  Optional<NoticeKey> linked(String tokenHash, Instant now);

  /** Nobody is told what was not planned; plan first. */
  final class UnknownNoticeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownNoticeException(NoticeKey key) {
      super("No message " + key.value() + " is planned; run plan-telling.");
    }
  }
}
