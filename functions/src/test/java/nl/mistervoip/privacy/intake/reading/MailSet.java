package nl.mistervoip.privacy.intake.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;

/** The mails of an evaluation folder, parsed, with what is expected of them. */
final class MailSet {
  /** One mail of the folder. */
  record Item(String file, Set<String> labels, String language, ReadMail mail) {
    boolean isPrivacy() {
      return !labels.contains("not_privacy");
    }
  }

  private MailSet() {}

  static List<Item> of(Path folder) {
    ObjectMapper json = new ObjectMapper();
    List<Item> items = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
        JsonNode row = json.readTree(line);
        Set<String> labels = new TreeSet<>();
        row.get("labels").forEach(label -> labels.add(label.asText()));
        String file = row.get("file").asText();
        byte[] raw = Files.readAllBytes(folder.resolve(file));
        if (MailParser.parse(raw) instanceof ReadMail read) {
          items.add(new Item(file, labels, row.get("language").asText(), read));
        } else {
          throw new IllegalStateException(file + " is not read");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  /** Short texts, one a line: labels, a bar, the text. */
  static List<Item> sentences(Path file) {
    List<Item> items = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        int bar = line.indexOf('|');
        if (line.startsWith("#") || bar < 0) {
          continue;
        }
        Set<String> labels = new TreeSet<>();
        for (String label : line.substring(0, bar).split(",")) {
          labels.add(label.strip());
        }
        items.add(text("s" + number, labels, line.substring(bar + 1).strip()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  /** A text as a plain mail without a subject. */
  static Item text(String name, Set<String> labels, String text) {
    byte[] raw =
        ("From: a@postvak.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text)
            .getBytes(StandardCharsets.UTF_8);
    return new Item(name, labels, "und", (ReadMail) MailParser.parse(raw));
  }
}
