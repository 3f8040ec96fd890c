package nl.mistervoip.privacy.approval.worklist;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

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
          COSName.getPDFName("OnInstantiate"),
          COSName.getPDFName("XFA"));

  /** What an action of a still one is not. */
  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "ImportData",
          "SubmitForm",
          "GoToE",
          "GoToR",
          "Thread",
          "Rendition",
          "Movie",
          "Sound");

  private static final String ADDRESS = "URI";

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
              && !ACTIONS.contains(action(dictionary))
              && !opensAnAddress(dictionary)
              && dictionary.getValues().stream().allMatch(StillPdf::still);
      case COSArray array ->
          StreamSupport.stream(array.spliterator(), false)
              .allMatch(entry -> entry == null || still(entry));
      default -> true;
    };
  }

  private static String action(COSDictionary dictionary) {
    return String.valueOf(dictionary.getNameAsString(COSName.S));
  }

  /**
   * An address behind a link is harmless until somebody presses it; one that is opened by the
   * document itself tells a stranger that the answer is read.
   */
  private static boolean opensAnAddress(COSDictionary holder) {
    Deque<COSBase> left = new ArrayDeque<>();
    add(left, holder.getDictionaryObject(COSName.OPEN_ACTION));
    if (holder.getDictionaryObject(COSName.AA) instanceof COSDictionary actions) {
      actions.keySet().forEach(event -> add(left, actions.getDictionaryObject(event)));
    }
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!left.isEmpty()) {
      COSBase one = left.pop();
      if (seen.add(one) && one instanceof COSDictionary action) {
        if (action(action).equals(ADDRESS)) {
          return true;
        }
        add(left, action.getDictionaryObject(COSName.NEXT));
      }
    }
    return false;
  }

  /** One action, or several one after the other. */
  private static void add(Deque<COSBase> left, @Nullable COSBase actions) {
    switch (actions) {
      case COSArray several ->
          IntStream.range(0, several.size()).forEach(i -> add(left, several, i));
      case null -> {}
      default -> left.push(actions);
    }
  }

  private static void add(Deque<COSBase> left, COSArray several, int place) {
    COSBase one = several.getObject(place);
    if (one instanceof COSDictionary) {
      left.push(one);
    }
  }
}
