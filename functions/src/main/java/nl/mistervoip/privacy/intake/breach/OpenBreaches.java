package nl.mistervoip.privacy.intake.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The breach reports that nobody closed yet, with their clocks: for who is told of them. */
@FunctionalInterface
public interface OpenBreaches {
  /**
   * Those in the table of mails.
   *
   * @param table its name
   * @param dynamo reaches it; by the index of states only
   */
  static OpenBreaches in(String table, DynamoDbClient dynamo) {
    BreachRegister register = BreachRegister.of(table, dynamo);
    return now -> all(register, now);
  }

  /**
   * Every open report.
   *
   * @param now for the hours left
   * @return soonest due first
   */
  List<BreachViews.Line> at(Instant now);

  private static List<BreachViews.Line> all(BreachRegister register, Instant now) {
    BreachRegister.Page page = register.in(BreachRegister.State.OPEN, "", 50);
    List<BreachRegister.Entry> entries = new ArrayList<>(page.entries());
    while (page.next().isPresent()) {
      page = register.in(BreachRegister.State.OPEN, page.next().orElse(""), 50);
      entries.addAll(page.entries());
    }
    return entries.stream().map(entry -> BreachViews.Line.of(entry, now)).toList();
  }
}
