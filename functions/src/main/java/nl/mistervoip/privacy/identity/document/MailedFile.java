package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a mail taken apart: what is written in it, and its pictures, which are decoded one at a
 * time. Anything may be in it; what cannot be opened ends as such, or ends the run.
 *
 * @param texts the lines of each page that has text
 * @param pictures what has to be read by eye, first page first
 * @param whole whether nothing was left out
 */
record MailedFile(List<List<String>> texts, List<Picture> pictures, boolean whole) {
  /** So many pictures of one file are read; each takes seconds. */
  static final int MOST_PICTURES = 8;

  /** More of a mail is not taken apart; bytes. */
  private static final int MOST_BYTES = 40 * 1024 * 1024;

  /** Pictures inside other files are at least so large when there is something to read; bytes. */
  private static final int LEAST_BYTES = 8 * 1024;

  /** A picture still to be decoded. */
  interface Picture {
    BufferedImage pixels() throws RefusedException;
  }

  /** The file cannot be opened. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("The file cannot be opened.");
    }
  }

  MailedFile {
    texts = List.copyOf(texts);
    pictures = List.copyOf(pictures);
  }

  static MailedFile of(byte[] file) throws Unreadable {
    if (file.length > MOST_BYTES) {
      throw new Unreadable();
    }
    Optional<Picture> picture = picture(file);
    if (picture.isPresent()) {
      return new MailedFile(List.of(), List.of(picture.get()), true);
    }
    try {
      return PdfPages.isPdf(file) ? PdfPages.of(file) : packed(PackedFiles.opened(file));
    } catch (IOException | RefusedException | RuntimeException | StackOverflowError problem) {
      // Readers throw anything at broken input; what they say may quote it.
      throw new Unreadable();
    }
  }

  private static MailedFile packed(List<byte[]> files) throws IOException, RefusedException {
    List<List<String>> texts = new ArrayList<>();
    List<Picture> pictures = new ArrayList<>();
    boolean whole = true;
    for (byte[] file : files) {
      Optional<Picture> picture = file.length < LEAST_BYTES ? Optional.empty() : picture(file);
      picture.ifPresent(pictures::add);
      if (picture.isEmpty() && PdfPages.isPdf(file)) {
        MailedFile pages = PdfPages.of(file);
        texts.addAll(pages.texts());
        pictures.addAll(pages.pictures());
        whole &= pages.whole();
      }
    }
    return limited(texts, pictures, whole);
  }

  /** As many of the pictures as are looked at; with more of them the file is not whole. */
  static MailedFile limited(List<List<String>> texts, List<Picture> pictures, boolean whole) {
    int looked = Math.min(pictures.size(), MOST_PICTURES);
    return new MailedFile(texts, pictures.subList(0, looked), whole && looked == pictures.size());
  }

  private static Optional<Picture> picture(byte[] file) {
    return PictureKind.of(file).map(kind -> () -> kind.decoded(file));
  }
}
