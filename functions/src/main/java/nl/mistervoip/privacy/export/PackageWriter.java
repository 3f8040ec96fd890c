package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.export.Manifest.FileEntry;
import nl.mistervoip.privacy.export.Recordings.Recording;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.platform.letter.LetterPdf;

/**
 * Writes a package file by file. The audio comes first, because only then is known what the letter
 * may promise; the manifest comes last, because it holds the digests of all others.
 */
final class PackageWriter {
  private final Answer answer;
  private final Function<Answer.Searched, GatheredItems> items;
  private final Recordings recordings;
  private final Function<Recording, Optional<InputStream>> audio;
  private final AttachedFiles attached;
  private final List<FileEntry> files = new ArrayList<>();

  PackageWriter(
      Answer answer,
      Function<Answer.Searched, GatheredItems> items,
      Recordings recordings,
      Function<Recording, Optional<InputStream>> audio,
      AttachedFiles attached) {
    this.answer = answer;
    this.items = items;
    this.recordings = recordings;
    this.audio = audio;
    this.attached = attached;
  }

  /** The files that people handed in, as the package has them. */
  List<String> attached() {
    return answer.found().stream()
        .flatMap(found -> attached.shown(found.store().id()).stream())
        .map(AttachedFile::path)
        .toList();
  }

  /**
   * Writes the package.
   *
   * @param out takes the ZIP file; left open
   * @return SHA-256 over the manifest, hex: it stands for every byte of every file
   */
  String write(OutputStream out) {
    try (PackageZip zip = new PackageZip(out, answer.at())) {
      recordings.all().forEach(recording -> recording(zip, recording));
      byte[] letter =
          LetterPdf.of(
              CoverLetter.of(
                  answer,
                  new CoverLetter.Beside(
                      recordings.all().size(), recordings.missing(), attached().size())),
              answer.at());
      document(zip, FileNames.letter(answer.language()), letter);
      List<StoreView> views = answer.found().stream().map(found -> category(zip, found)).toList();
      document(
          zip, FileNames.overview(answer.language()), new Overview(answer, attached).page(views));
      if (!answer.found().isEmpty()) {
        document(zip, SchemaFile.PATH, new SchemaFile(answer.language()).of(answer.found()));
      }
      return manifest(zip);
    }
  }

  private void recording(PackageZip zip, Recording recording) {
    audio
        .apply(recording)
        .ifPresentOrElse(
            content ->
                files.add(
                    FileEntry.plain(
                        recording.path(),
                        zip.addStored(recording.path(), out -> copy(content, out)))),
            () -> recordings.missed(recording));
  }

  private void document(PackageZip zip, String path, byte[] content) {
    files.add(FileEntry.plain(path, zip.add(path, out -> out.write(content))));
  }

  /**
   * Reads the items once for each file; the overview sees them pass on their way into the first.
   */
  private StoreView category(PackageZip zip, Answer.Searched found) {
    String id = found.store().id();
    ValueText values = new ValueText(answer.language(), answer.texts());
    CsvFile csv = new CsvFile(found.shownFields(), answer.language(), values);
    JsonFile json = new JsonFile(found, answer.language());
    StoreViewing viewing = new StoreViewing(found);
    GatheredItems own = items.apply(found);
    GatheredItems seen = own.seenBy(viewing::add);
    files.add(
        FileEntry.counted(
            FileNames.csv(id), zip.add(FileNames.csv(id), out -> csv.write(out, seen)), found));
    files.add(
        FileEntry.counted(
            FileNames.json(id), zip.add(FileNames.json(id), out -> json.write(out, own)), found));
    attached.shown(id).forEach(file -> attached(zip, file));
    return viewing.view();
  }

  private void attached(PackageZip zip, AttachedFile file) {
    files.add(
        FileEntry.plain(file.path(), zip.addStored(file.path(), out -> attached.copy(file, out))));
  }

  private String manifest(PackageZip zip) {
    byte[] content =
        pretty(
            new Manifest(
                answer.record().id().value(),
                answer.at(),
                answer.language().tag(),
                answer.map().version(),
                answer.stores().stream().map(Manifest.StoreEntry::of).toList(),
                files));
    zip.add(FileNames.MANIFEST, out -> out.write(content));
    return Sha256.hex(content);
  }

  private static void copy(InputStream content, OutputStream out) throws IOException {
    try (content) {
      content.transferTo(out);
    }
  }

  /** For people who look into it; the order of the fields is fixed, so the bytes are too. */
  private static byte[] pretty(Manifest manifest) {
    try {
      return Json.MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(manifest);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
