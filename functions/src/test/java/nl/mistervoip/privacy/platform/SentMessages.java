package nl.mistervoip.privacy.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A provider that keeps what it was given, and can fail on either side of accepting it. */
final class SentMessages implements MessageProvider {
  /** A text message as it was handed over. */
  record Text(String number, String text) {}

  final List<String> mails = new ArrayList<>();
  final List<Text> texts = new ArrayList<>();

  @Override
  public String mail(String sender, String recipient, byte[] message) {
    mails.add(new String(message, StandardCharsets.UTF_8));
    return mails.size() + "@eu-west-1.amazonses.com";
  }

  @Override
  public String text(String number, String text) {
    texts.add(new Text(number, text));
    return "text-" + texts.size();
  }

  static String subjectOf(String message) {
    return message
        .lines()
        .filter(line -> line.startsWith("Subject: "))
        .map(line -> line.substring("Subject: ".length()))
        .findFirst()
        .orElse("");
  }
}
