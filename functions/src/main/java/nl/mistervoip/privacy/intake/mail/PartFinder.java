package nl.mistervoip.privacy.intake.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.intake.mail.MailParts.Part;
import nl.mistervoip.privacy.platform.PartPlace;
import nl.mistervoip.privacy.platform.PartPlace.Encoding;
import nl.mistervoip.privacy.platform.PartPlace.Step;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;

/**
 * One walk for the places of parts. Mime4j takes the mail apart; a part is found back in the raw
 * bytes by its own bytes, after the part before it.
 */
final class PartFinder {
  private final ReadBudget budget = new ReadBudget();
  private final List<Part> found = new ArrayList<>();

  List<Part> found() {
    return List.copyOf(found);
  }

  void walk(byte[] octets, List<Step> outer) throws IOException, MimeException {
    MimeSource source = MimeSource.flat(octets);
    HeaderFields fields = new HeaderFields();
    int cursor = 0;
    for (EntityState state = source.next();
        state != EntityState.T_END_OF_STREAM;
        state = source.next()) {
      if (state == EntityState.T_START_HEADER) {
        budget.part(0, outer.size());
        fields = new HeaderFields();
        source.header(fields, budget);
      } else if (state == EntityState.T_BODY) {
        cursor = leaf(octets, cursor, source, source.leaf(fields), outer);
      }
    }
  }

  private int leaf(byte[] octets, int cursor, MimeSource source, Leaf leaf, List<Step> outer)
      throws IOException, MimeException {
    byte[] body = budget.content(source.undecoded());
    int at = indexOf(octets, body, cursor);
    if (at < 0 || body.length == 0) {
      return cursor;
    }
    Step step = new Step(at, at + body.length, leaf.encoding());
    byte[] content = new PartPlace(List.of(step)).contentOf(body);
    List<Step> steps = new ArrayList<>(outer);
    steps.add(step);
    if (leaf.kind() == Leaf.Kind.MAIL_FILE && leaf.encoding() != Encoding.OTHER) {
      walk(content, steps);
    } else {
      boolean text = leaf.kind() == Leaf.Kind.TEXT || leaf.kind() == Leaf.Kind.TEXT_FILE;
      FileStart.of(content, text)
          .filter(kind -> SmallPicture.canShow(kind, content))
          .ifPresent(kind -> found.add(new Part(new PartPlace(steps), kind)));
    }
    return at + body.length;
  }

  private static int indexOf(byte[] octets, byte[] part, int from) {
    for (int at = from; at <= octets.length - part.length; at++) {
      int same = 0;
      while (same < part.length && octets[at + same] == part[same]) {
        same++;
      }
      if (same == part.length) {
        return at;
      }
    }
    return -1;
  }
}
