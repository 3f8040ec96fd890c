package nl.mistervoip.privacy.approval.decision;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.decision.Hands.Hand;
import nl.mistervoip.privacy.approval.decision.Hands.Way;
import nl.mistervoip.privacy.audit.AuditTrail;

/** The hands that the audit of a case tells of. */
final class ToldHands {
  private final Approval approval;
  private final List<AuditTrail.Line> lines;

  private ToldHands(Approval approval, List<AuditTrail.Line> lines) {
    this.approval = approval;
    this.lines = lines;
  }

  /**
   * Reads them.
   *
   * @param approval what is asked
   * @param lines of the case, oldest first
   * @return who judged who asks, who added a right, who uncovered something that still is, and who
   *     attached a file
   */
  static List<Hand> of(Approval approval, List<AuditTrail.Line> lines) {
    ToldHands told = new ToldHands(approval, lines);
    Stream<Hand> added = told.by(Hands.BESIDE, Way.ADDED);
    return Stream.of(added, told.judged(), told.inThePackage()).flatMap(all -> all).toList();
  }

  private Stream<Hand> judged() {
    String identity = approval.question().subject() + "-" + ApprovalKind.IDENTITY.wireName();
    return lines.stream()
        .filter(line -> line.event().equals(ApprovalAudit.GIVEN))
        .filter(line -> ApprovalAudit.about(line).equals(identity))
        .map(line -> new Hand(line.actor(), Way.SETTLED));
  }

  private Stream<Hand> by(String event, Way way) {
    return lines.stream()
        .filter(line -> line.event().equals(event))
        .map(AuditTrail.Line::actor)
        .distinct()
        .map(actor -> new Hand(actor, way));
  }

  private Stream<Hand> inThePackage() {
    ApprovalKind kind = approval.question().kind();
    boolean packaged = kind == ApprovalKind.ACCESS || kind == ApprovalKind.TRANSFER;
    return packaged ? Stream.concat(uncovered(), by(Hands.ATTACHED, Way.ATTACHED)) : Stream.empty();
  }

  /** Whoever covers the whole field again takes back what anybody had shown of it. */
  private Stream<Hand> uncovered() {
    Map<String, Set<String>> shown = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.event().equals(Hands.MASK_CHANGED))
        .forEach(line -> follow(shown, line.facts(), line.actor()));
    return shown.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .sorted()
        .map(by -> new Hand(by, Way.UNCOVERED));
  }

  private static void follow(
      Map<String, Set<String>> shown, Map<String, String> facts, String actor) {
    String field = facts.getOrDefault("store", "") + "/" + facts.getOrDefault("field", "");
    if (facts.getOrDefault("effect", "").equals("show")) {
      shown.computeIfAbsent(field, any -> new HashSet<>()).add(actor);
    } else if (facts.getOrDefault("part", "").equals("field")) {
      shown.remove(field);
    }
  }
}
