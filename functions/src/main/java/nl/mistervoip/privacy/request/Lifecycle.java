package nl.mistervoip.privacy.request;

import static nl.mistervoip.privacy.request.CaseEvent.ACKNOWLEDGE;
import static nl.mistervoip.privacy.request.CaseEvent.ANSWER;
import static nl.mistervoip.privacy.request.CaseEvent.ANSWER_AT_ONCE;
import static nl.mistervoip.privacy.request.CaseEvent.ANSWER_BOUNCED;
import static nl.mistervoip.privacy.request.CaseEvent.ANSWER_BY_HAND;
import static nl.mistervoip.privacy.request.CaseEvent.APPROVE;
import static nl.mistervoip.privacy.request.CaseEvent.ASK_APPROVAL;
import static nl.mistervoip.privacy.request.CaseEvent.ASK_IDENTITY;
import static nl.mistervoip.privacy.request.CaseEvent.AWAIT_POST;
import static nl.mistervoip.privacy.request.CaseEvent.CLOSE;
import static nl.mistervoip.privacy.request.CaseEvent.CLOSE_MARKETING_STOPPED;
import static nl.mistervoip.privacy.request.CaseEvent.CLOSE_POSTED;
import static nl.mistervoip.privacy.request.CaseEvent.CLOSE_POSTED_REFUSED;
import static nl.mistervoip.privacy.request.CaseEvent.CLOSE_REFUSED;
import static nl.mistervoip.privacy.request.CaseEvent.CLOSE_UNIDENTIFIED;
import static nl.mistervoip.privacy.request.CaseEvent.CONFIRM_IDENTITY;
import static nl.mistervoip.privacy.request.CaseEvent.DOUBT_IDENTITY;
import static nl.mistervoip.privacy.request.CaseEvent.FAIL;
import static nl.mistervoip.privacy.request.CaseEvent.PREPARE;
import static nl.mistervoip.privacy.request.CaseEvent.PREPARE_AGAIN;
import static nl.mistervoip.privacy.request.CaseEvent.REFUSE;
import static nl.mistervoip.privacy.request.CaseEvent.RESUME;
import static nl.mistervoip.privacy.request.CaseEvent.RESUME_IDENTIFIED;
import static nl.mistervoip.privacy.request.CaseEvent.TAKE_UP;
import static nl.mistervoip.privacy.request.CaseEvent.WITHDRAW;
import static nl.mistervoip.privacy.request.CaseState.ACKNOWLEDGED;
import static nl.mistervoip.privacy.request.CaseState.ANSWERED;
import static nl.mistervoip.privacy.request.CaseState.ANSWER_RETURNED;
import static nl.mistervoip.privacy.request.CaseState.AWAITING_APPROVAL;
import static nl.mistervoip.privacy.request.CaseState.AWAITING_POST;
import static nl.mistervoip.privacy.request.CaseState.CLOSED_ANSWERED;
import static nl.mistervoip.privacy.request.CaseState.CLOSED_REFUSED;
import static nl.mistervoip.privacy.request.CaseState.CLOSED_UNIDENTIFIED;
import static nl.mistervoip.privacy.request.CaseState.CLOSED_WITHDRAWN;
import static nl.mistervoip.privacy.request.CaseState.EXECUTING;
import static nl.mistervoip.privacy.request.CaseState.IDENTIFIED;
import static nl.mistervoip.privacy.request.CaseState.IDENTIFYING;
import static nl.mistervoip.privacy.request.CaseState.IDENTITY_DOUBTED;
import static nl.mistervoip.privacy.request.CaseState.NEEDS_ATTENTION;
import static nl.mistervoip.privacy.request.CaseState.PREPARING;
import static nl.mistervoip.privacy.request.CaseState.RECEIVED;
import static nl.mistervoip.privacy.request.CaseState.REFUSED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one transition table of a case. Java refuses what is not in it, and every write to the cases
 * table carries the allowed prior states as its condition, so that a late or repeated step cannot
 * move a case backwards.
 */
public final class Lifecycle {
  /**
   * One edge: in {@code from}, {@code event} leads to {@code to}.
   *
   * @param from the state before
   * @param event what happens
   * @param to the state after
   */
  public record Edge(CaseState from, CaseEvent event, CaseState to) {}

  private static final List<Edge> EDGES =
      Stream.of(
              edges(ACKNOWLEDGE, ACKNOWLEDGED, RECEIVED),
              edges(ASK_IDENTITY, IDENTIFYING, ACKNOWLEDGED),
              edges(DOUBT_IDENTITY, IDENTITY_DOUBTED, ACKNOWLEDGED, IDENTIFYING),
              edges(CONFIRM_IDENTITY, IDENTIFIED, ACKNOWLEDGED, IDENTIFYING, IDENTITY_DOUBTED),
              edges(PREPARE, PREPARING, IDENTIFIED, ANSWERED, REFUSED),
              edges(TAKE_UP, PREPARING, ACKNOWLEDGED),
              edges(ASK_APPROVAL, AWAITING_APPROVAL, PREPARING),
              edges(PREPARE_AGAIN, PREPARING, AWAITING_APPROVAL, EXECUTING),
              edges(APPROVE, EXECUTING, AWAITING_APPROVAL),
              edges(ANSWER, ANSWERED, EXECUTING),
              edges(ANSWER_AT_ONCE, ANSWERED, PREPARING),
              edges(CLOSE, CLOSED_ANSWERED, ANSWERED, REFUSED, ANSWER_RETURNED),
              edges(CLOSE_MARKETING_STOPPED, CLOSED_ANSWERED, ACKNOWLEDGED),
              edges(REFUSE, REFUSED, AWAITING_APPROVAL, IDENTITY_DOUBTED),
              edges(CLOSE_REFUSED, CLOSED_REFUSED, REFUSED, ANSWER_RETURNED),
              // An answer that lies here is no answer: who asked has it once it was posted.
              edges(AWAIT_POST, AWAITING_POST, ACKNOWLEDGED, ANSWERED, REFUSED, ANSWER_RETURNED),
              edges(CLOSE_POSTED, CLOSED_ANSWERED, AWAITING_POST),
              edges(CLOSE_POSTED_REFUSED, CLOSED_REFUSED, AWAITING_POST),
              edges(CLOSE_UNIDENTIFIED, CLOSED_UNIDENTIFIED, IDENTIFYING, IDENTITY_DOUBTED),
              edges(RESUME, ACKNOWLEDGED, NEEDS_ATTENTION),
              edges(RESUME_IDENTIFIED, IDENTIFIED, NEEDS_ATTENTION),
              edges(ANSWER_BY_HAND, ANSWERED, NEEDS_ATTENTION),
              // Who has not heard the answer has none; only where an answer was given at all.
              edges(ANSWER_BOUNCED, ANSWER_RETURNED, CLOSED_ANSWERED, CLOSED_REFUSED),
              // What is being carried out is finished first: never half an erasure.
              fromEveryOpenState(WITHDRAW, CLOSED_WITHDRAWN).stream()
                  .filter(edge -> edge.from() != EXECUTING)
                  .toList(),
              // Nor is anything left that could fail where only the post is waited for.
              fromEveryOpenState(FAIL, NEEDS_ATTENTION).stream()
                  .filter(edge -> edge.from() != AWAITING_POST)
                  .toList())
          .flatMap(List::stream)
          .toList();

  /** What closes a case by an answer: not while a letter of it waits for a person. */
  private static final Set<CaseEvent> CLOSING =
      EnumSet.of(CLOSE, CLOSE_MARKETING_STOPPED, CLOSE_REFUSED);

  private Lifecycle() {}

  /**
   * Whether an event closes a case by an answer, so that a letter that waits to be posted holds it.
   *
   * @param event what happens
   * @return true for the closing events that the workflows send
   */
  public static boolean heldByPost(CaseEvent event) {
    return CLOSING.contains(event);
  }

  /**
   * What happens to a case in truth: one that could be closed waits for its letters first.
   *
   * @param event what would happen
   * @param lettersWait whether a letter of the case still has to be printed or posted
   * @return the event, or {@link CaseEvent#AWAIT_POST}
   */
  public static CaseEvent happening(CaseEvent event, boolean lettersWait) {
    return lettersWait && heldByPost(event) ? AWAIT_POST : event;
  }

  /**
   * Whether an event says that a person posted the last letter of a case.
   *
   * @param event what happens
   * @return true for the events that close a case that waited for the post
   */
  public static boolean endsPost(CaseEvent event) {
    return event == CLOSE_POSTED || event == CLOSE_POSTED_REFUSED;
  }

  /**
   * How a case that waited for the post is closed.
   *
   * @param aim the state in which it would have been closed without a letter
   * @return the event that closes it there
   */
  public static CaseEvent oncePosted(CaseState aim) {
    return aim == CLOSED_REFUSED ? CLOSE_POSTED_REFUSED : CLOSE_POSTED;
  }

  /**
   * Every edge there is.
   *
   * @return the whole table
   */
  public static List<Edge> edges() {
    return EDGES;
  }

  /**
   * Where an event leads.
   *
   * @param from the state the case is in
   * @param event what happens
   * @return the state after, or empty when the event is not allowed there
   */
  public static Optional<CaseState> next(CaseState from, CaseEvent event) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && edge.event() == event)
        .map(Edge::to)
        .findFirst();
  }

  /**
   * The state an event leads to; it is the same from wherever the event is allowed.
   *
   * @param event what happens
   * @return the state after
   */
  public static CaseState target(CaseEvent event) {
    return EDGES.stream()
        .filter(edge -> edge.event() == event)
        .map(Edge::to)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The states in which an event is allowed: the condition of the write.
   *
   * @param event what happens
   * @return the allowed prior states, never empty
   */
  public static Set<CaseState> allowedBefore(CaseEvent event) {
    return EDGES.stream()
        .filter(edge -> edge.event() == event)
        .map(Edge::from)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));
  }

  /**
   * The states in which something is still owed.
   *
   * @return every state that is not closed
   */
  public static Set<CaseState> openStates() {
    return Arrays.stream(CaseState.values())
        .filter(state -> !state.closed())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));
  }

  private static List<Edge> edges(CaseEvent event, CaseState to, CaseState... from) {
    return Arrays.stream(from).map(state -> new Edge(state, event, to)).toList();
  }

  private static List<Edge> fromEveryOpenState(CaseEvent event, CaseState to) {
    return openStates().stream()
        .filter(state -> state != to)
        .map(state -> new Edge(state, event, to))
        .toList();
  }
}
