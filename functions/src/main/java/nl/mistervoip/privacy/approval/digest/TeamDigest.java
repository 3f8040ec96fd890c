package nl.mistervoip.privacy.approval.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalState;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Waits;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.PostTerm;
import nl.mistervoip.privacy.casefile.SettingsInForce;
import nl.mistervoip.privacy.intake.breach.OpenBreaches;
import nl.mistervoip.privacy.platform.Metric;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Tells the team once a day what needs it, in Dutch and English; nothing on a day on which nothing
 * does. A second run on a day sends nothing.
 */
public final class TeamDigest {
  private static final int PAGE = 200;

  /**
   * Where it goes.
   *
   * @param from the sender
   * @param team the recipient
   * @param console the address of the console
   */
  record Address(String from, String team, String console) {}

  /**
   * The way out.
   *
   * @param box what sends, once a key
   * @param address where it goes
   * @param settings what was set at the console: to whom else, and after how many days a letter
   *     waits too long
   */
  record Out(Outbox box, Address address, SettingsInForce settings) {}

  private final Cases cases;
  private final Approvals approvals;
  private final OpenBreaches breaches;
  private final Post post;
  private final Outbox outbox;
  private final Address address;
  private final SettingsInForce settings;

  /**
   * The letters that people print and post.
   *
   * @param list which wait
   * @param term how long they may
   */
  record Post(CasePost list, PostTerm term) {}

  TeamDigest(Cases cases, Approvals approvals, OpenBreaches breaches, Post post, Out out) {
    this.cases = cases;
    this.approvals = approvals;
    this.breaches = breaches;
    this.post = post;
    this.outbox = out.box();
    this.address = out.address();
    this.settings = out.settings();
  }

  /**
   * Sends the digest of the day.
   *
   * @param now the moment of sending
   * @return whether there was anything to tell
   */
  public boolean send(Instant now) {
    return tell(now).told();
  }

  /**
   * What came of it.
   *
   * @param told whether there was anything to tell
   * @param counts what the operator's dashboard is told
   */
  public record Told(boolean told, Map<Metric, Long> counts) {}

  /**
   * Sends the digest of the day.
   *
   * @param now the moment of sending
   * @return whether there was anything to tell, and the counts of the day
   */
  public Told tell(Instant now) {
    SettingsInForce.Found found = settings.read();
    Digest today = today(found, now);
    return new Told(send(today, found, now), today.counts(now));
  }

  private Digest today(SettingsInForce.Found found, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, Deadlines.ZONE);
    PostTerm term = found.values().postWorkingDays().map(PostTerm::new).orElse(post.term());
    List<CaseRecord> open = cases.open();
    Digest.Facts facts =
        new Digest.Facts(
            open,
            asked(open, now),
            breaches.at(now),
            post.list().waitingForPost(),
            new Digest.Patience(term, found.days()));
    return Digest.of(day, now, facts);
  }

  private boolean send(Digest digest, SettingsInForce.Found found, Instant now) {
    if (digest.isEmpty()) {
      return false;
    }
    String key = "digest/" + digest.day();
    String team = found.values().dutyOn(digest.day()).orElse(address.team());
    String id =
        outbox.send(
            new Outbox.Mail(key, Optional.empty(), address.from(), team),
            DigestMail.of(digest, address, new DigestMail.Head(key, team, found.sound()), now));
    return !id.isEmpty();
  }

  /** Without those for which nobody waits any more. */
  private List<Approval> asked(List<CaseRecord> open, Instant now) {
    Set<CaseId> numbers = open.stream().map(CaseRecord::id).collect(Collectors.toSet());
    List<Approval> asked = new ArrayList<>();
    String cursor = "";
    do {
      Approvals.Page page = approvals.inState(ApprovalState.OPEN, cursor, PAGE);
      page.approvals().stream()
          .filter(one -> !Waits.over(one, isClosed(one, numbers), now))
          .forEach(asked::add);
      cursor = page.next().orElse("");
    } while (!cursor.isEmpty());
    return asked;
  }

  private static boolean isClosed(Approval approval, Set<CaseId> open) {
    return approval.question().caseId().filter(id -> !open.contains(id)).isPresent();
  }
}
