package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.PartPlace;

/**
 * Knows a part by a word in its bytes, read from the place where the mail is stored, as the
 * function does.
 */
final class FakeRecogniser implements CopyRecogniser {
  final List<String> looks = new ArrayList<>();
  private final MailStore mails;
  private boolean broken;

  FakeRecogniser(MailStore mails) {
    this.mails = mails;
  }

  void breakDown(boolean broken) {
    this.broken = broken;
  }

  @Override
  public Seen look(String mailId, PartPlace place) {
    looks.add(mailId);
    if (broken) {
      throw new NotLookedAtException(mailId, "SdkClientException");
    }
    byte[] whole = mails.read(mailId, Integer.MAX_VALUE);
    String content = new String(place.in(whole), ISO_8859_1);
    for (Seen seen : Seen.values()) {
      if (content.contains("<" + seen.name() + ">")) {
        return seen;
      }
    }
    return Seen.NONE;
  }
}
