package nl.mistervoip.privacy.approval.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.web.NextStep.Way;

/** Where somebody who decides begins today. */
final class NextToday {
  private NextToday() {}

  /** A breach has the shortest term, a question holds up a person, a mail may become one. */
  static NextStep of(TodayPage.Model today, Shell shell) {
    return Stream.of(breach(today, shell), question(today, shell), mail(today, shell))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> nothing(shell));
  }

  private static Optional<NextStep> breach(TodayPage.Model today, Shell shell) {
    return today
        .breaches()
        .flatMap(open -> open.lines().stream().findFirst())
        .map(
            line ->
                step(
                    shell,
                    "next.breach",
                    "/console/breaches/" + line.id(),
                    shell.say("today.breach", "when", shell.moment(line.detected()))));
  }

  private static Optional<NextStep> question(TodayPage.Model today, Shell shell) {
    return today
        .mine()
        .flatMap(open -> open.lines().stream().findFirst())
        .map(
            line ->
                step(
                    shell,
                    "next.question",
                    "/console/approvals/" + line.approvalId(),
                    shell.word("kind", line.kind()) + " – " + line.subject()));
  }

  private static Optional<NextStep> mail(TodayPage.Model today, Shell shell) {
    return today
        .waiting()
        .flatMap(TodayPage.Waiting::first)
        .map(id -> step(shell, "next.mail", "/console/triage/" + id, shell.say("next.mail.open")));
  }

  private static NextStep nothing(Shell shell) {
    return step(shell, "next.nothing", "/console/case-open", shell.say("open.title"));
  }

  private static NextStep step(Shell shell, String key, String address, String label) {
    return new NextStep(shell.say(key), List.of(new Way(shell.to(address), label)));
  }
}
