package nl.mistervoip.privacy.approval.web.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Whether the audit is whole. */
final class VerifyAuditPage implements Page {
  /** Something that is wrong. */
  record Finding(String chain, long sequence, String problem) {}

  /** What verifying showed. */
  record Report(
      boolean intact, int chains, long entries, Instant provableFrom, List<Finding> findings) {}

  /**
   * What the template shows.
   *
   * @param at when everything was verified
   * @param intact whether nothing was found
   * @param chains how many there were
   * @param entries how many there were
   * @param provableFrom from when on nothing can have been removed unseen
   * @param count how many things are wrong
   * @param findings what they are; empty for the night, which only counts them
   */
  record Model(
      Instant at,
      boolean intact,
      String chains,
      String entries,
      Instant provableFrom,
      String count,
      List<Finding> findings) {}

  /** Of the last night unless it is asked for now: years of entries take longer than a page may. */
  @Override
  public PageResponse answer(Visit visit) {
    Model model =
        visit.query("now").isEmpty() ? ofTheNight(visit).orElseGet(() -> now(visit)) : now(visit);
    return Html.page(visit.shell(), "oversight/audit-verify", model);
  }

  private static Optional<Model> ofTheNight(Visit visit) {
    JsonNode found =
        visit.look("/api/audit/entries", Map.of("chain", "AUDIT", "event", "audit.verified"));
    List<JsonNode> nights = new ArrayList<>();
    found.path("entries").forEach(nights::add);
    return nights.stream().reduce((before, after) -> after).map(VerifyAuditPage::ofAnEntry);
  }

  private static Model ofAnEntry(JsonNode entry) {
    JsonNode facts = entry.path("facts");
    return new Model(
        Instant.parse(entry.path("at").asText()),
        facts.path("intact").asBoolean(),
        facts.path("chains").asText(),
        facts.path("entries").asText(),
        Instant.parse(facts.path("provable-from").asText()),
        facts.path("findings").asText(),
        List.of());
  }

  private static Model now(Visit visit) {
    Report report = visit.look("/api/audit/verify", Report.class);
    return new Model(
        visit.now(),
        report.intact(),
        Integer.toString(report.chains()),
        Long.toString(report.entries()),
        report.provableFrom(),
        Integer.toString(report.findings().size()),
        report.findings());
  }
}
