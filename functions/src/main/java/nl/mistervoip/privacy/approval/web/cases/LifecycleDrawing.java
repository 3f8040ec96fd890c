package nl.mistervoip.privacy.approval.web.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;

/**
 * The lifecycle as a drawing with one state marked: the usual way down the left, everything else to
 * the right of where it begins. Drawn from the transition table itself.
 *
 * @param boxes one for each state
 * @param lines one for each way between two states, but those that lead on from every state
 */
record LifecycleDrawing(List<Box> boxes, List<Line> lines) {
  /** In the units of the drawing. */
  static final int WIDTH = 420;

  private static final int BOX_WIDTH = 188;
  private static final int BOX_HEIGHT = 34;
  private static final int ROW = 52;
  private static final int RIGHT = WIDTH - BOX_WIDTH - 2;

  /** What may happen in every open state would cover everything else with lines. */
  private static final Set<CaseEvent> FROM_ANYWHERE =
      EnumSet.of(CaseEvent.FAIL, CaseEvent.WITHDRAW);

  /**
   * A state.
   *
   * @param state which
   * @param x of its left edge
   * @param y of its upper edge
   * @param current whether the case stands here
   */
  record Box(CaseState state, int x, int y, boolean current) {
    int width() {
      return BOX_WIDTH;
    }

    int height() {
      return BOX_HEIGHT;
    }

    int middle() {
      return x + BOX_WIDTH / 2;
    }

    int baseline() {
      return y + BOX_HEIGHT / 2 + 5;
    }
  }

  /** From the edge of one box to the edge of another. */
  record Line(int fromX, int fromY, int toX, int toY) {}

  static LifecycleDrawing of(CaseState current) {
    List<Line> lines =
        Lifecycle.edges().stream()
            .filter(edge -> !FROM_ANYWHERE.contains(edge.event()))
            .map(edge -> line(box(edge.from(), current), box(edge.to(), current)))
            .distinct()
            .toList();
    return new LifecycleDrawing(
        Stream.of(CaseState.values()).map(state -> box(state, current)).toList(), lines);
  }

  int height() {
    return boxes.stream().mapToInt(Box::y).max().orElse(0) + BOX_HEIGHT + 2;
  }

  private static Box box(CaseState state, CaseState current) {
    return new Box(state, usual(state) ? 2 : RIGHT, 2 + ROW * row(state), state == current);
  }

  private static boolean usual(CaseState state) {
    return switch (state) {
      case RECEIVED,
          ACKNOWLEDGED,
          IDENTIFYING,
          IDENTIFIED,
          PREPARING,
          AWAITING_APPROVAL,
          EXECUTING,
          ANSWERED,
          CLOSED_ANSWERED ->
          true;
      case IDENTITY_DOUBTED,
          REFUSED,
          NEEDS_ATTENTION,
          AWAITING_POST,
          ANSWER_RETURNED,
          CLOSED_REFUSED,
          CLOSED_UNIDENTIFIED,
          CLOSED_WITHDRAWN ->
          false;
    };
  }

  private static int row(CaseState state) {
    return switch (state) {
      case RECEIVED, CLOSED_WITHDRAWN -> 0;
      case ACKNOWLEDGED, NEEDS_ATTENTION -> 1;
      case IDENTIFYING, IDENTITY_DOUBTED -> 2;
      case IDENTIFIED, CLOSED_UNIDENTIFIED -> 3;
      case PREPARING -> 4;
      case AWAITING_APPROVAL -> 5;
      case EXECUTING, REFUSED -> 6;
      case ANSWERED, CLOSED_REFUSED -> 7;
      case CLOSED_ANSWERED, AWAITING_POST -> 8;
      case ANSWER_RETURNED -> 9;
    };
  }

  private static Line line(Box from, Box to) {
    boolean sideways = from.x() != to.x();
    if (sideways) {
      boolean rightwards = from.x() < to.x();
      return new Line(
          rightwards ? from.x() + BOX_WIDTH : from.x(),
          from.y() + BOX_HEIGHT / 2,
          rightwards ? to.x() : to.x() + BOX_WIDTH,
          to.y() + BOX_HEIGHT / 2);
    }
    boolean down = from.y() < to.y();
    // Beside each other, so that a way there and a way back are two lines.
    int x = from.middle() + (down ? -20 : 20);
    return new Line(
        x, down ? from.y() + BOX_HEIGHT : from.y(), x, down ? to.y() : to.y() + BOX_HEIGHT);
  }
}
