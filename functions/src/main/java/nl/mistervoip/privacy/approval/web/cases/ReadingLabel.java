package nl.mistervoip.privacy.approval.web.cases;

import java.util.List;

/**
 * Something that the mail of a case was or could be read as, besides the rights: see the API.
 *
 * @param label by wire name
 * @param read whether the case stands so now
 * @param possible whether a person can correct that now
 * @param why not, in a word; empty text when it is possible
 */
record ReadingLabel(String label, boolean read, boolean possible, String why) {
  /** What a mail can ask that asks for nothing under the privacy law. */
  private static final List<String> TOPICS =
      List.of(
          "porting",
          "contract_end",
          "invoice",
          "fault",
          "order",
          "sales",
          "newsletter",
          "phishing",
          "job",
          "b2b_avg_paperwork",
          "other");

  /** What to choose from; empty for what needs no choice. */
  List<String> topics() {
    return label.equals("not_privacy") ? TOPICS : List.of();
  }

  /** The key of what it does and of its button: to say that it is so, or that it is not. */
  String key() {
    return "reading.label." + label + (read ? ".not" : "");
  }

  /** Under which key it is said why it cannot be corrected. */
  String late() {
    return why.equals("same") ? "reading.label." + label + ".so" : "reading.late." + why;
  }
}
