package nl.mistervoip.privacy.export;

import java.util.List;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/**
 * Who outside Europe receives data, and what protects it there: GDPR Art. 15(2), per controller.
 */
final class TransferSection {
  private final DataMap map;
  private final Texts texts;
  private final Language language;

  TransferSection(DataMap map, Texts texts, Language language) {
    this.map = map;
    this.texts = texts;
    this.language = language;
  }

  List<Block> blocks() {
    List<String> transfers =
        map.controllers().stream()
            .flatMap(controller -> controller.transfers().stream().map(to -> line(controller, to)))
            .toList();
    Block heading = new Block.Heading(texts.text("transfer.heading"));
    return transfers.isEmpty()
        ? List.of(heading, new Block.Paragraph(texts.text("transfer.none")))
        : List.of(
            heading,
            new Block.Paragraph(texts.text("transfer.some")),
            new Block.Bullets(transfers));
  }

  private String line(Controller controller, Controller.Transfer to) {
    return texts.text(
        "transfer.line",
        "controller",
        controller.name(),
        "recipient",
        to.recipient(),
        "country",
        to.country().in(language),
        "safeguard",
        PackageTexts.ground(to.safeguard(), texts, language));
  }
}
