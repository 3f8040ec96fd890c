package nl.mistervoip.privacy.approval.cases;

import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.cases.Relabelling.Why;

/** What a person is told whose correction of a reading is not followed. */
final class ReadingStays {
  private ReadingStays() {}

  static ConsoleProblem problem(Why why) {
    return ConsoleProblem.conflict("The reading stays", detail(why));
  }

  private static String detail(Why why) {
    return switch (why) {
      case SAME -> "The case stands so already; whoever decides on it sees that.";
      case CLOSED -> "The case is closed.";
      case SETTLED ->
          "Who asks is settled already. Refuse what is asked with a ground, or decide otherwise"
              + " where it is asked.";
      case UNDER_WAY -> "Something is being carried out. Try again when that is done.";
      case ASKED -> "It is asked already whether the case is closed. Decide on that question.";
      case ANSWERED -> "The answer was given. Write to the person.";
      case GONE -> "The mail is not kept any more, so that nothing can be done with it.";
    };
  }
}
