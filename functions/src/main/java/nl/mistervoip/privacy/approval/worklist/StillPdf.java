package nl.mistervoip.privacy.approval.worklist;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Whether a PDF does nothing but be read: no script, no program to start, nothing inside it. */
final class StillPdf {
  /** What a dictionary of a still one does not have. */
  private static final List<COSName> MOVING =
      List.of(
          COSName.JS,
          COSName.getPDFName("JavaScript"),
          COSName.getPDFName("EmbeddedFiles"),
          COSName.getPDFName("EF"),
          COSName.getPDFName("RichMediaContent"),
          COSName.getPDFName("XFA"));

  /** What an action of a still one is not. */
  private static final Set<String> ACTIONS =
      Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE");

  private StillPdf() {}

  static boolean is(byte[] content) {
    try (PDDocument document = Loader.loadPDF(content)) {
      return !document.isEncrypted() && still(document.getDocument());
    } catch (IOException | RuntimeException e) {
      // Whatever the reader makes of it, nobody here can say that it is still.
      return false;
    }
  }

  /** Each object is looked into by itself; what it points to comes in its own turn. */
  private static boolean still(COSDocument document) throws IOException {
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      COSBase object = document.getObjectFromPool(key).getObject();
      if (object != null && !still(object)) {
        return false;
      }
    }
    return still(document.getTrailer());
  }

  private static boolean still(COSBase object) {
    return switch (object) {
      case COSDictionary dictionary ->
          MOVING.stream().noneMatch(dictionary::containsKey)
              && !ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
              && dictionary.getValues().stream().allMatch(StillPdf::still);
      case COSArray array ->
          StreamSupport.stream(array.spliterator(), false)
              .allMatch(entry -> entry == null || still(entry));
      default -> true;
    };
  }
}
