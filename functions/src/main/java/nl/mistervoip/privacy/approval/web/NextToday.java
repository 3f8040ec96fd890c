package nl.mistervoip.privacy.approval.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.web.frame.FirstPage;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.NextStep.Way;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** Where somebody who decides begins today. */
final class NextToday {
  private NextToday() {}

  /** A breach has the shortest term, a question holds up a person, a mail may become one. */
  static NextStep of(TodayPage.Model today, Shell shell) {
    return Stream.of(
            breach(today, shell),
            question(today, shell),
            mail(today, shell),
            today
                .failed()
                .flatMap(count -> some(count, shell, "next.failed", "/console/mail-failed")),
            today
                .worklist()
                .flatMap(all -> some(all.count(), shell, "next.worklist", "/console/worklist")),
            today.post().flatMap(count -> some(count, shell, "next.post", "/console/post")),
            more(today, shell),
            aside(today, shell))
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

  /** To a page of which something waits; its step and its place have words of the same name. */
  private static Optional<NextStep> some(int count, Shell shell, String key, String address) {
    String place = "place." + address.substring("/console/".length());
    return count > 0 ? Optional.of(step(shell, key, address, shell.say(place))) : Optional.empty();
  }

  /** Beyond the first page of questions there may be one for this person. */
  private static Optional<NextStep> more(TodayPage.Model today, Shell shell) {
    return today
        .mine()
        .filter(FirstPage::more)
        .map(_ -> step(shell, "next.more", "/console/approvals", shell.say("today.mine.all")));
  }

  /** Mails that nobody can open here still wait: it would be untrue that nothing does. */
  private static Optional<NextStep> aside(TodayPage.Model today, Shell shell) {
    return today
        .waiting()
        .filter(mails -> mails.count() > 0)
        .map(
            mails ->
                new NextStep(
                    shell.say(
                        mails.more() ? "next.aside.more" : "next.aside",
                        "count",
                        Integer.toString(mails.count())),
                    List.of(new Way(shell.to("/console/triage"), shell.say("next.aside.open")))));
  }

  private static NextStep nothing(Shell shell) {
    return step(shell, "next.nothing", "/console/case-open", shell.say("open.title"));
  }

  private static NextStep step(Shell shell, String key, String address, String label) {
    return new NextStep(shell.say(key), List.of(new Way(shell.to(address), label)));
  }
}
