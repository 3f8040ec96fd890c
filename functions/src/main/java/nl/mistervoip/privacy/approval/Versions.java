package nl.mistervoip.privacy.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.mail.BreachApi;
import nl.mistervoip.privacy.approval.mail.MailApi;
import nl.mistervoip.privacy.approval.settings.DeskApi;
import nl.mistervoip.privacy.approval.settings.SetupApi;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Together;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Which version of a thing stands, as an entity tag (RFC 9110, 8.8.3). It changes with what people
 * decide on, not with clocks that run or looks that are taken, and looking it up leaves no trace. A
 * stale page is told by it at the door; two who press at once are told apart by the conditions of
 * the writes themselves.
 */
final class Versions {
  private final Cases cases;
  private final Approvals approvals;
  private final MailApi mails;
  private final BreachApi breaches;
  private final Set settings;

  /**
   * What is set at the console.
   *
   * @param desk the daily jobs
   * @param setup closed days and letters
   */
  record Set(DeskApi desk, SetupApi setup) {}

  Versions(Cases cases, Approvals approvals, MailApi mails, BreachApi breaches, Set settings) {
    this.settings = settings;
    this.cases = cases;
    this.approvals = approvals;
    this.mails = mails;
    this.breaches = breaches;
  }

  /**
   * The tag of the present version.
   *
   * @param thing what kind of thing
   * @param id of it
   * @return the tag with its quotes; empty when there is no such thing, or it has no versions
   */
  Optional<String> tag(Versioned thing, String id) {
    Optional<String> version =
        switch (thing) {
          case NOTHING -> Optional.empty();
          case CASE -> Fields.namedCase(id).flatMap(this::ofCase);
          case APPROVAL -> approvals.find(id).map(Versions::version);
          case MAIL -> mails.version(id);
          case BREACH -> breaches.version(id);
          case SETTINGS -> Optional.of(settings.desk().version());
          case CLOSED_DAYS -> Optional.of(settings.setup().daysVersion());
          case LETTERS -> Optional.of(settings.setup().lettersVersion());
        };
    return version.map(text -> "\"" + LinkSecrets.hashOf(thing + "/" + text) + "\"");
  }

  /** Whether a header If-Match names this tag (RFC 9110, 13.1.1). */
  static boolean names(String ifMatch, String tag) {
    return Arrays.stream(ifMatch.split(","))
        .map(String::strip)
        .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  /** The case and every question that may be asked about it, in two reads at a time. */
  private Optional<String> ofCase(CaseId id) {
    List<String> questions =
        Arrays.stream(ApprovalKind.values()).map(kind -> id + "-" + kind.wireName()).toList();
    Together reads = new Together();
    Supplier<Optional<CaseRecord>> record = reads.add(() -> cases.find(id));
    Supplier<List<Approval>> asked = reads.add(() -> approvals.findAll(questions));
    reads.run();
    return record.get().map(found -> version(found, asked.get()));
  }

  private static String version(CaseRecord record, List<Approval> asked) {
    return Stream.concat(
            Stream.of(record.id() + "/" + record.state() + "/" + record.pause()),
            asked.stream().map(Versions::version))
        .collect(Collectors.joining("/"));
  }

  private static String version(Approval approval) {
    return approval.id() + "@" + approval.version();
  }
}
