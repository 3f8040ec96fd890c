package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letters that citizens' generators fill in, in every combination of their flags. */
class StandardLettersTest {
  private static final Pattern FLAG = Pattern.compile("\\[(?:has:)?(\\w+)>([^\\[\\]]*)\\]");
  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());

  @ParameterizedTest
  @CsvSource({
    "access-default, access",
    "access-tracking, access",
    "admonition, reminder",
    "complaint, complaint_privacy",
    "erasure-default, erasure consent_withdrawal recipients_list",
    "objection-default, objection_marketing consent_withdrawal",
    "rectification-default, rectification recipients_list"
  })
  void everyCombinationOfFlagsShouldGetItsLabels(String letter, String labels) throws IOException {
    for (String language : List.of("nl", "en")) {
      String template =
          Files.readString(
              Path.of("src/test/resources/standard-letters/" + language + "-" + letter + ".txt"));
      for (Set<String> flags : combinations(template)) {
        Set<String> expected = new TreeSet<>(Set.of(labels.split(" ")));
        if (flags.contains("data_portability")) {
          expected.add("portability");
        }
        if (flags.contains("include_objection")) {
          expected.addAll(Set.of("objection_other", "restriction"));
        }
        Classification read = CLASSIFIER.classify(mail(filled(template, flags)));
        assertThat(new TreeSet<>(read.wireNames()))
            .as("%s-%s %s %s", language, letter, flags, read.reasons())
            .isEqualTo(expected);
        assertThat(read.language()).isEqualTo(language);
      }
    }
  }

  private static List<Set<String>> combinations(String template) {
    Set<String> flags = new TreeSet<>();
    Matcher matcher = FLAG.matcher(template);
    while (matcher.find()) {
      flags.add(matcher.group(1));
    }
    List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
    for (String flag : flags) {
      for (Set<String> without : List.copyOf(all)) {
        Set<String> with = new HashSet<>(without);
        with.add(flag);
        all.add(with);
      }
    }
    return all;
  }

  private static String filled(String template, Set<String> flags) {
    return FLAG.matcher(template)
        .replaceAll(
            match -> Matcher.quoteReplacement(flags.contains(match.group(1)) ? match.group(2) : ""))
        .replaceAll("</?italic>", "")
        .replace("{request_article}", "15")
        .replace("{request_date}", "3 oktober 2026")
        .replace("{objection_reason}", "")
        .replaceAll("\\{(?:Description|Beschrijving)[^}]*?(?:e\\.g\\.|bijv\\.)?:?([^}]*)\\}", "$1")
        .replaceAll("\\{id_data\\}", "Naam: J. Voorbeeld")
        .replaceAll("\\{\\w+\\}", "zie de bijlage");
  }

  private static ReadMail mail(String text) {
    byte[] raw =
        ("From: J. Voorbeeld <j@voorbeeld.example>\r\n"
                + "To: info@mister-voip.nl\r\n"
                + "Subject: Verzoek\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + text)
            .getBytes(StandardCharsets.UTF_8);
    return (ReadMail) MailParser.parse(raw);
  }
}
