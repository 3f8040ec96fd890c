package nl.mistervoip.privacy.approval.digest;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.intake.breach.BreachViews;
import nl.mistervoip.privacy.platform.letter.Texts;

/** A digest in words, in one language. */
final class DigestText {
  /** A longer list helps nobody; the console shows all. */
  private static final int MOST_LINES = 50;

  private final Texts texts;
  private final Texts console;
  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private DigestText(Locale locale) {
    this.texts = Texts.of("approval.digest", locale);
    this.console = Texts.of("approval.console", locale);
  }

  static String of(Digest digest, String console, boolean sound, Locale locale) {
    DigestText text = new DigestText(locale);
    text.lines.add(text.texts.text("title", "day", text.texts.day(digest.day())));
    text.breaches(digest.breaches());
    digest.closing().ifPresent(text::closing);
    text.cases("overdue", digest.overdue());
    text.waiting(digest);
    text.cases("late-soon", digest.willBeLate());
    text.cases("soon", digest.soon());
    text.letters("toprint", digest.post().stream().filter(one -> !one.printed()).toList());
    text.letters("topost", digest.post().stream().filter(Digest.Letter::printed).toList());
    if (!sound) {
      text.lines.add("").add(text.texts.text("settings"));
    }
    text.lines.add("").add(text.texts.text("where", "address", console));
    return text.lines.toString();
  }

  private void breaches(List<BreachViews.Line> breaches) {
    if (!breaches.isEmpty()) {
      lines.add("").add(count("breaches", breaches.size()));
      breaches.stream()
          .limit(MOST_LINES)
          .forEach(
              one ->
                  lines.add("- " + texts.text("breach", "when", texts.moment(one.notice().due()))));
    }
  }

  private void closing(Digest.Closing closing) {
    lines.add("").add(texts.text("closed", "until", texts.day(closing.until())));
    cases("closed.cases", closing.cases());
  }

  private void cases(String key, List<CaseRecord> cases) {
    if (!cases.isEmpty()) {
      lines.add("").add(count(key, cases.size()));
      cases.stream()
          .limit(MOST_LINES)
          .forEach(
              one ->
                  lines.add(
                      "- "
                          + texts.text(
                              "case",
                              "number",
                              one.id().value(),
                              "due",
                              texts.day(one.owedBy()),
                              "outer",
                              texts.day(one.lastDay()))));
    }
  }

  private void waiting(Digest digest) {
    if (!digest.waiting().isEmpty()) {
      long all = digest.waiting().values().stream().mapToLong(Long::longValue).sum();
      lines.add("").add(count("waiting", all));
      digest
          .waiting()
          .forEach(
              (kind, number) ->
                  lines.add("- " + texts.find("kind." + kind).orElse(kind) + ": " + number));
      lines.add(texts.text("longest", "when", texts.moment(digest.longest())));
    }
  }

  private void letters(String key, List<Digest.Letter> letters) {
    if (!letters.isEmpty()) {
      lines.add("").add(count(key, letters.size()));
      letters.stream().limit(MOST_LINES).forEach(one -> lines.add("- " + letter(one)));
    }
  }

  private String letter(Digest.Letter one) {
    String text =
        texts.text(
            one.name().isPresent() ? "letter" : "letter.first",
            "number",
            one.caseId().value(),
            "letter",
            one.name().map(this::nameOf).orElse(""),
            "days",
            Integer.toString(one.workingDays()));
    return one.tooLong() ? text + " (" + texts.text("letter.late") + ")" : text;
  }

  /** As the list of letters in the console calls it; a later sending has a number behind it. */
  private String nameOf(String name) {
    String letter = name.replaceAll("-[0-9]+$", "");
    return console.find("letter." + letter).orElse(letter);
  }

  private String count(String key, long number) {
    return texts.text(key, "number", Long.toString(number));
  }
}
