package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.request.Language;

/**
 * The recipient's side of a message. Opening the link confirms nothing, because mail scanners open
 * links; the button does. Confirming discloses and changes nothing but that, so it asks no code.
 */
final class Acknowledgement {
  /** What the page shows. */
  sealed interface Page {
    /** The button. */
    record Ask(Language language) implements Page {}

    /** Thanks; also when it was confirmed before. */
    record Done(Language language) implements Page {}

    /** No link that works. */
    record Unknown() implements Page {}
  }

  private final Notices notices;
  private final DataMap map;
  private final WorkflowTasks tasks;
  private final NoticeAudit audit;

  Acknowledgement(Notices notices, DataMap map, WorkflowTasks tasks, NoticeAudit audit) {
    this.notices = notices;
    this.map = map;
    this.tasks = tasks;
    this.audit = audit;
  }

  Page open(String token, Instant now) {
    return notice(token, now)
        .<Page>map(
            notice ->
                notice.told().ended()
                    ? new Page.Done(language(notice))
                    : new Page.Ask(language(notice)))
        .orElseGet(Page.Unknown::new);
  }

  /** Pressing again is harmless, and finishes what died in between. */
  Page confirm(String token, Instant now) {
    return notice(token, now)
        .<Page>map(
            notice -> {
              Notice after = notices.end(notice.key(), Told.CONFIRMED, now);
              if (after.told() == Told.CONFIRMED) {
                audit.ended(after.key(), Told.CONFIRMED, "system", now);
                // Nobody waits any more once a week is over; the next turn of telling asks the row.
                after.taskToken().ifPresent(wait -> tasks.succeed(wait, Telling.CONFIRMED));
              }
              return new Page.Done(language(after));
            })
        .orElseGet(Page.Unknown::new);
  }

  private Optional<Notice> notice(String token, Instant now) {
    return LinkSecrets.wellFormed(token)
        ? notices.linked(LinkSecrets.hashOf(token), now).flatMap(notices::find)
        : Optional.empty();
  }

  private Language language(Notice notice) {
    return map.recipient(notice.key().recipient()).map(Recipient::language).orElse(Language.NL);
  }
}
