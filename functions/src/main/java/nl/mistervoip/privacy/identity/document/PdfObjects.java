package nl.mistervoip.privacy.identity.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/** Walks all objects of a PDF, also those that no page uses, and refuses what may not be there. */
final class PdfObjects {
  private static final Set<String> ACTIVE =
      Set.of(
          "JS",
          "JavaScript",
          "OpenAction",
          "AA",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "EF",
          "XFA",
          "RichMedia",
          "SubmitForm",
          "GoToE",
          "GoToR",
          "ImportData",
          "Rendition",
          "Movie",
          "Sound",
          "3D");
  private static final Set<String> PACKINGS =
      Set.of(
          "FlateDecode",
          "Fl",
          "DCTDecode",
          "DCT",
          "CCITTFaxDecode",
          "CCF",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "RunLengthDecode",
          "RL",
          "LZWDecode",
          "LZW");
  private static final int MOST_OBJECTS = 100_000;
  private static final int MOST_LZW_BYTES = 200_000;

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> waiting = new ArrayDeque<>();

  private PdfObjects() {}

  /** Throws {@link RefusedException} at the first thing that may not be there. */
  static void check(COSDocument document) throws RefusedException {
    PdfObjects walk = new PdfObjects();
    walk.add(document.getTrailer());
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      walk.add(document.getObjectFromPool(key));
    }
    while (!walk.waiting.isEmpty()) {
      walk.look(walk.waiting.pop());
    }
  }

  private void add(@org.jspecify.annotations.Nullable COSBase object) throws RefusedException {
    COSBase value = object instanceof COSObject reference ? reference.getObject() : object;
    if (value instanceof COSName name) {
      refuseActive(name);
    } else if (value != null && seen.add(value)) {
      if (seen.size() > MOST_OBJECTS) {
        throw new RefusedException(Refusal.PDF_TOO_COMPLEX);
      }
      waiting.push(value);
    }
  }

  private static void refuseActive(COSName name) throws RefusedException {
    if (ACTIVE.contains(name.getName())) {
      throw new RefusedException(Refusal.PDF_ACTIVE);
    }
  }

  private void look(COSBase object) throws RefusedException {
    if (object instanceof COSStream stream) {
      checkStream(stream);
    }
    if (object instanceof COSDictionary dictionary) {
      for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
        refuseActive(entry.getKey());
        add(entry.getValue());
      }
    } else if (object instanceof COSArray array) {
      for (COSBase item : array) {
        add(item);
      }
    }
  }

  private static void checkStream(COSStream stream) throws RefusedException {
    long width = stream.getLong(COSName.WIDTH, stream.getLong(COSName.W, 0));
    long height = stream.getLong(COSName.HEIGHT, stream.getLong(COSName.H, 0));
    if (width < 0 || height < 0 || width * height > PictureFile.MOST_PIXELS) {
      throw new RefusedException(Refusal.TOO_MANY_PIXELS);
    }
    COSBase filters = stream.getFilters();
    List<? extends COSBase> packings =
        switch (filters) {
          case null -> List.of();
          case COSArray array -> array.toList();
          default -> List.of(filters);
        };
    int layers = 0;
    for (COSBase packing : packings) {
      COSBase value = packing instanceof COSObject reference ? reference.getObject() : packing;
      if (!(value instanceof COSName name) || !PACKINGS.contains(name.getName())) {
        throw new RefusedException(Refusal.PDF_TOO_COMPLEX);
      }
      boolean text = name.getName().startsWith("A");
      boolean lzw = name.getName().startsWith("LZW");
      layers += text ? 0 : 1;
      if (lzw && stream.getLength() > MOST_LZW_BYTES) {
        throw new RefusedException(Refusal.PDF_TOO_COMPLEX);
      }
    }
    // What is packed twice can become large without looking it.
    if (layers > 1) {
      throw new RefusedException(Refusal.PDF_TOO_COMPLEX);
    }
  }
}
