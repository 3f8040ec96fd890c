package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.mistervoip.privacy.intake.mail.MailParts.Part;
import nl.mistervoip.privacy.platform.PartPlace;

/** Whatever a mail is made of: what is taken out is gone, and every other byte is as it was. */
class RewritingProperties {
  private static final String NOTE = "[gone]";
  private static final String PUT =
      "Content-Type: application/x-removed\r\nContent-Transfer-Encoding: 7bit\r\n"
          + "Content-Disposition: attachment\r\n\r\n"
          + NOTE;

  /** One part: its bytes in the mail, and whether a copy may be in it. */
  private record Piece(String octets, boolean candidate) {}

  @Property(tries = 150)
  void everyOtherByteShouldStay(
      @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 0, max = 6) Integer> kinds,
      @ForAll long seed,
      @ForAll Set<@IntRange(min = 0, max = 6) Integer> chosen) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      pieces.add(piece(kinds.get(i), seed + i));
    }
    byte[] raw = Raw.mixed(pieces.stream().map(Piece::octets).toArray(String[]::new));
    List<Part> found = MailParts.candidates(raw);
    assertThat(found).hasSize((int) pieces.stream().filter(Piece::candidate).count());

    Set<Integer> goes = new HashSet<>();
    List<PartPlace> places = new ArrayList<>();
    int candidate = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).candidate()) {
        Part part = found.get(candidate++);
        if (chosen.contains(i)) {
          goes.add(i);
          places.add(part.place());
        }
      }
    }
    byte[] rest = MailRewriting.without(raw, places, NOTE);
    String[] expected = new String[pieces.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = goes.contains(i) ? PUT : pieces.get(i).octets();
    }
    assertThat(new String(rest, ISO_8859_1)).isEqualTo(new String(Raw.mixed(expected), ISO_8859_1));
    assertThat(MailParts.candidates(rest)).hasSize(found.size() - places.size());
  }

  private static Piece piece(int kind, long seed) {
    byte[] file = new byte[9000 + (int) Math.floorMod(seed, 3000L)];
    new Random(seed).nextBytes(file);
    // No line of random bytes may look like the end of a part.
    String octets = new String(file, ISO_8859_1).replace('-', '_').replace('\r', ' ');
    return switch (kind) {
      case 0 -> new Piece(Raw.part("text/plain; charset=utf-8", "Tekst " + seed), false);
      case 1 -> new Piece(Raw.part("text/html", "<p>" + seed + "</p>"), false);
      case 2 -> new Piece(Raw.base64Part("image/jpeg", start("\u00FF\u00D8\u00FF", file)), true);
      case 3 -> new Piece(Raw.base64Part("audio/mpeg", start("ID3", file)), false);
      case 4 -> new Piece(Raw.base64Part("text/plain; name=a.txt", start("%PDF-1.4", file)), true);
      case 5 ->
          new Piece(
              "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: binary\r\n\r\n"
                  + "\u00FF\u00D8\u00FF"
                  + octets.replace('\n', ' '),
              true);
      default -> new Piece(Raw.part("message/rfc822", "Subject: x\r\n\r\nEen mail."), false);
    };
  }

  private static byte[] start(String mark, byte[] file) {
    byte[] octets = mark.getBytes(ISO_8859_1);
    System.arraycopy(octets, 0, file, 0, octets.length);
    return file;
  }
}
