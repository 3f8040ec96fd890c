package nl.mistervoip.privacy.approval.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.ApprovalAudit;
import nl.mistervoip.privacy.approval.decision.ClosingQuestion;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.intake.byhand.Rereading;
import nl.mistervoip.privacy.request.Language;

/**
 * Has a correction carried out and learned from: what the mail of a case is in truth, with all that
 * people said of it so far, goes where the corrections of waiting mails go.
 */
final class Teaching {
  /** The event of a mail that a person read otherwise. */
  static final String REREAD = "case.reread";

  private static final String NO_REQUEST = "not_privacy";

  private final Rereading rereading;
  private final AuditTrail trail;

  Teaching(Rereading rereading, AuditTrail trail) {
    this.rereading = rereading;
    this.trail = trail;
  }

  boolean possible(CaseRecord record) {
    return rereading.possible(record.id());
  }

  boolean toldBefore(CaseRecord record, String label) {
    return trail.of(record.id().value()).stream()
        .filter(line -> line.event().equals(REREAD))
        .anyMatch(line -> label.equals(line.facts().get("label")));
  }

  /** The language was read wrongly. */
  void language(CaseRecord record, Language language, User user, Instant now) {
    List<String> labels = settled(record);
    Rereading.Reading reading =
        new Rereading.Reading(record.labels(), labels, Optional.of(language.tag()), Set.of());
    rereading.carryOut(record, reading, new Rereading.Reader(user.id(), "language", now));
  }

  /** Something was missed, or read too much: what the audit and the case say of it by now. */
  void changed(CaseRecord record, List<String> before, Rereading.Reader by) {
    carryOut(
        record, new Rereading.Reading(before, settled(record), Optional.empty(), Set.of()), by);
  }

  /** What the mail is by now, and this besides, which is not in the audit yet. */
  List<String> settledWith(CaseRecord record, String label, String topic) {
    Set<String> labels = new LinkedHashSet<>(settled(record));
    told(labels, label, topic);
    return known(labels);
  }

  /** What the mail is by now. */
  List<String> settled(CaseRecord record) {
    return settled(record, trail.of(record.id().value()));
  }

  /** The mail is this, and something is to be done with it. */
  void carryOut(CaseRecord record, Rereading.Reading reading, Rereading.Reader by) {
    rereading.carryOut(record, reading, by);
  }

  /** The id that a question carries which follows from it. */
  Optional<String> idOf(CaseRecord record, Rereading.Reading reading, Rereading.Reader by) {
    return rereading.idOf(record, reading, by);
  }

  /** What the mail is, of all that software read and people corrected since. */
  static List<String> settled(CaseRecord record, List<AuditTrail.Line> lines) {
    Set<String> labels = new LinkedHashSet<>(record.labels());
    for (int at = 0; at < lines.size(); at++) {
      AuditTrail.Line line = lines.get(at);
      switch (line.event()) {
        case "case.right-missed" -> labels.add(line.facts().getOrDefault("right", ""));
        case "case.right-left-out" -> labels.remove(line.facts().getOrDefault("right", ""));
        case "case.label-corrected" -> corrected(labels, line);
        case REREAD -> {
          if (!turnedDown(record, line, lines.subList(at + 1, lines.size()))) {
            told(labels, label(line), line.facts().getOrDefault("topic", ""));
          }
        }
        default -> {}
      }
    }
    return known(labels);
  }

  private static List<String> known(Set<String> labels) {
    labels.remove("");
    return new ArrayList<>(labels);
  }

  /** What is read so now stands in the case; here it only counts what was taken back. */
  private static void corrected(Set<String> labels, AuditTrail.Line line) {
    if (line.facts().getOrDefault("read", "").equals("no")) {
      labels.remove(label(line));
    }
  }

  /** Whoever refused to close the case did not read the mail so. */
  private static boolean turnedDown(
      CaseRecord record, AuditTrail.Line told, List<AuditTrail.Line> later) {
    String question = ClosingQuestion.of(record.id());
    return Relabelling.Reading.ofWireName(label(told)).ends()
        && later.stream()
            .takeWhile(line -> !line.event().equals(REREAD) || !label(line).equals(label(told)))
            .flatMap(line -> ApprovalAudit.refused(line).stream())
            .anyMatch(question::equals);
  }

  private static String label(AuditTrail.Line line) {
    return line.facts().getOrDefault("label", "");
  }

  private static void told(Set<String> labels, String label, String topic) {
    if (label.equals(NO_REQUEST)) {
      labels.clear();
      labels.add(NO_REQUEST);
      labels.add(topic);
    } else {
      labels.add(label);
    }
  }
}
