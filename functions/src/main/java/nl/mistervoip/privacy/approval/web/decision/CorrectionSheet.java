package nl.mistervoip.privacy.approval.web.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Visit;

/** A planned correction as the API shows it: see {@code GET /api/approvals/{id}/correction}. */
record CorrectionSheet(
    String by, Instant at, List<Row> rows, List<CreditNote> creditNotes, List<Moved> moved) {
  /** What becomes of a field, and on whose word. */
  record Field(
      String title, String before, String after, String because, String source, String check) {
    boolean proposed() {
      return because.equals("proposed");
    }

    @Override
    public String toString() {
      return "Field[REDACTED]";
    }
  }

  /** What is written into a row. */
  record Row(String title, Map<String, String> key, List<Field> fields) {
    String name() {
      return title + " " + String.join(" / ", key.values());
    }

    @Override
    public String toString() {
      return "Row[REDACTED]";
    }
  }

  /** What stays in the books. */
  record CreditNote(String title, Map<String, String> key, Field field) {
    String name() {
      return title + " " + String.join(" / ", key.values());
    }

    @Override
    public String toString() {
      return "CreditNote[REDACTED]";
    }
  }

  /** A contact point that becomes another. */
  record Moved(String from, String to) {
    @Override
    public String toString() {
      return "Moved[REDACTED]";
    }
  }

  /** What is asked about, for who decides on it; empty when the case holds no such plan. */
  static Optional<CorrectionSheet> of(Visit visit, ApprovalLine line) {
    return line.kind().equals("rectification") && visit.decides()
        ? visit
            .lookIfAny(
                "/api/approvals/" + line.approvalId() + "/correction",
                Map.of("language", visit.shell().lang()))
            .map(found -> Visit.as(found, CorrectionSheet.class))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "CorrectionSheet[REDACTED]";
  }
}
