package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.platform.SideBySide;

/**
 * Ends the questions for which nobody waits any more, where they are read: they leave the partition
 * of open ones, so that a list of those is full of what can be decided.
 */
public final class Lapsing {
  /** How many questions are looked at a time, at most. */
  private static final int AT_ONCE = 8;

  /** A page that has looked at so many parts of the list shows what it found, and leads on. */
  private static final int MOST_PARTS = 10;

  private final Approvals approvals;
  private final Subjects subjects;
  private final ApprovalAudit audit;

  /** Tells which of some questions are about what is over, by id: see {@link Standing}. */
  @FunctionalInterface
  public interface Subjects {
    Set<String> over(Collection<Approval> approvals, Instant now);
  }

  /**
   * Ends questions.
   *
   * @param approvals the questions
   * @param subjects which of them are about what is over
   * @param audit hears of each that ends
   */
  public Lapsing(Approvals approvals, Subjects subjects, ApprovalAudit audit) {
    this.approvals = approvals;
    this.subjects = subjects;
    this.audit = audit;
  }

  /**
   * A question as it stands now, written down when it had not been.
   *
   * @param approval as it was read
   * @param now the time of asking
   * @return the same, or the one that lapsed
   */
  public Approval settled(Approval approval, Instant now) {
    return settled(approval, over(List.of(approval), now).contains(approval.id()), now);
  }

  /**
   * The same for who knows what it is about.
   *
   * @param approval as it was read
   * @param subjectOver whether what it is about is over
   * @param now the time of asking
   * @return the same, or the one that lapsed
   */
  public Approval settled(Approval approval, boolean subjectOver, Instant now) {
    boolean over = Waits.over(approval, subjectOver, now);
    if (!over && !Waits.unknown(approval)) {
      return approval;
    }
    Approval after = over ? approval.lapsed(now) : approval.seenWaiting(now);
    if (!approvals.save(after)) {
      return approvals.find(approval.id()).orElse(approval);
    }
    audit.lapsed(after, now);
    return after;
  }

  /**
   * A page of the questions that wait.
   *
   * @param cursor of an earlier page, or empty text
   * @param limit how many at most
   * @param now the time of asking
   * @return that many, unless there are no more or very many lapsed just now
   */
  public Approvals.Page open(String cursor, int limit, Instant now) {
    List<Approval> live = new ArrayList<>();
    Optional<String> next = Optional.of(cursor);
    for (int parts = 0; parts < MOST_PARTS && live.size() < limit && next.isPresent(); parts++) {
      Approvals.Page page =
          approvals.inState(ApprovalState.OPEN, next.orElseThrow(), limit - live.size());
      Set<String> over = over(page.approvals(), now);
      SideBySide.map(AT_ONCE, page.approvals(), one -> settled(one, over.contains(one.id()), now))
          .stream()
          .filter(one -> one.state().equals(ApprovalState.OPEN))
          .forEach(live::add);
      next = page.next();
    }
    return new Approvals.Page(List.copyOf(live), next);
  }

  /** What was decided is still to be carried out, whatever became of what it is about. */
  private Set<String> over(List<Approval> some, Instant now) {
    List<Approval> undecided = some.stream().filter(one -> !one.decided()).toList();
    return undecided.isEmpty() ? Set.of() : subjects.over(undecided, now);
  }
}
