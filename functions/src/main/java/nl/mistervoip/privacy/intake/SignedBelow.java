package nl.mistervoip.privacy.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Texts;

/** What stands below a letter of this room: who signs, and what the company sets itself. Pure. */
final class SignedBelow {
  private SignedBelow() {}

  /** The greeting at the end, with the name of the team as set or as usual, and a notice. */
  static List<Block> blocks(Texts texts, StandingWords words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            words.signature().isBlank()
                ? texts.text("closing")
                : texts.text("closing.signed", "team", words.signature())));
    if (!words.notice().isBlank()) {
      blocks.add(new Block.Note(words.notice()));
    }
    return List.copyOf(blocks);
  }

  /** The small print. */
  static List<String> footer(List<String> lines, StandingWords words) {
    return Stream.concat(lines.stream(), words.contact().stream()).toList();
  }
}
