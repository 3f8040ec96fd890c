package nl.mistervoip.privacy.identity.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.vision.Pixels;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each is refused with a reason of its own or becomes plain pixels, in time. */
class HostileFilesTest {
  private static final Duration IN_TIME = Duration.ofSeconds(10);

  private static Refusal refusal(byte[] file) {
    RefusedException refused =
        Assertions.assertTimeoutPreemptively(
            IN_TIME, () -> catchThrowableOfType(RefusedException.class, () -> OpenedFile.of(file)));
    assertThat(refused).as("the file is refused").isNotNull();
    return refused.refusal();
  }

  private static OpenedFile opened(byte[] file) {
    return Assertions.assertTimeoutPreemptively(IN_TIME, () -> OpenedFile.of(file));
  }

  private static BufferedImage page() {
    BufferedImage page = Pixels.black(600, 400);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 600, 400);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, 300, 200);
    pen.dispose();
    return page;
  }

  static Stream<Arguments> otherKinds() {
    return Stream.of(
        Arguments.of("GIF89a", Refusal.GIF),
        Arguments.of("GIF87a", Refusal.GIF),
        Arguments.of("II*\0", Refusal.TIFF),
        Arguments.of("MM\0*", Refusal.TIFF),
        Arguments.of("RIFF\1\2\3\4WEBPVP8 ", Refusal.WEBP),
        Arguments.of("\0\0\0\30ftypheic", Refusal.HEIC),
        Arguments.of("\0\0\0\30ftypavif", Refusal.HEIC),
        Arguments.of("\0\0\0\34ftypmif1\0\0\0\0mif1heic", Refusal.HEIC),
        Arguments.of("GIF89a %PDF-1.7 \u00FF\u00D8\u00FF", Refusal.GIF),
        Arguments.of(" \u00FF\u00D8\u00FF\u00E0", Refusal.OTHER_KIND),
        Arguments.of("MZ\1\2", Refusal.OTHER_KIND),
        Arguments.of("<svg onload='x'>", Refusal.OTHER_KIND),
        Arguments.of("PK\3\4 %PDF-1.7", Refusal.OTHER_KIND));
  }

  @ParameterizedTest
  @MethodSource("otherKinds")
  void everyOtherKindShouldBeRefusedWithItsOwnReason(String start, Refusal refusal) {
    assertThat(refusal(Arrays.copyOf(start.getBytes(ISO_8859_1), 5000))).isEqualTo(refusal);
  }

  @Test
  void aFileOfNothingAndOneThatIsTooLargeShouldBeRefused() {
    assertThat(refusal(new byte[0])).isEqualTo(Refusal.EMPTY);
    assertThat(refusal(new byte[15 * 1024 * 1024 + 1])).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void aHugePictureInASmallFileShouldBeRefusedByItsHeader() throws IOException {
    byte[] bomb = png(30_000, 30_000, 200_000_000);
    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(refusal(bomb)).isEqualTo(Refusal.TOO_MANY_PIXELS);
  }

  @Test
  void aPictureAtTheLimitShouldBecomeSmall() throws IOException {
    BufferedImage page = opened(png(6300, 6300, 6301L * 6300)).pages().getFirst();
    assertThat(Math.max(page.getWidth(), page.getHeight())).isLessThanOrEqualTo(2400);
  }

  @Test
  void aPngWithTooLittleInItAndOneThatMovesShouldBeRefused() throws IOException {
    assertThat(refusal(png(2000, 2000, 100))).isEqualTo(Refusal.DAMAGED);
    byte[] moving = Generator.png(page());
    byte[] chunk = "\0\0\0\10acTL\0\0\0\2\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
    ByteBuffer joined = ByteBuffer.allocate(moving.length + chunk.length);
    joined.put(moving, 0, 33).put(chunk).put(moving, 33, moving.length - 33);
    assertThat(refusal(joined.array())).isEqualTo(Refusal.SEVERAL_FRAMES);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.05, 0.3, 0.7, 0.99})
  void aJpegCutOffShouldBeRefusedOrBecomePixels(double share) {
    byte[] whole = Generator.jpeg(page(), 0.8f);
    byte[] cut = Arrays.copyOf(whole, Math.max(3, (int) (whole.length * share)));
    assertRefusedOrFlat(cut);
  }

  @Test
  void aJpegOfThousandScansShouldBeRefused() {
    byte[] whole = Generator.jpeg(page(), 0.8f);
    byte[] scans = "\u00FF\u00DA\0\10\1\1\0\0\77\0".repeat(1000).getBytes(ISO_8859_1);
    assertThat(refusal(joined(whole, scans))).isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void whatFollowsAPictureShouldBeLeftBehind() {
    byte[] tail = "%PDF-1.7 <script>PK\3\4 CANARY".getBytes(ISO_8859_1);
    OpenedFile file = opened(joined(Generator.jpeg(page(), 0.9f), tail));
    assertThat(file.pages()).hasSize(1);
    assertThat(new String(Generator.png(file.pages().getFirst()), ISO_8859_1))
        .doesNotContain("CANARY");
  }

  @Test
  void aGifThatMovesShouldBeRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int frame = 0; frame < 3; frame++) {
        writer.writeToSequence(new IIOImage(page(), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    assertThat(refusal(out.toByteArray())).isEqualTo(Refusal.GIF);
  }

  @Test
  void textAndOtherFilesInsideAPictureShouldBeLeftBehind() throws IOException {
    byte[] whole = Generator.png(page());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, 33);
    chunk(out, "tEXt", "Comment\0<script>CANARY</script> %PDF-1.7".getBytes(ISO_8859_1));
    chunk(out, "eXIf", "MM\0*\0\0\0\10 CANARY".getBytes(ISO_8859_1));
    out.write(whole, 33, whole.length - 33);
    OpenedFile file = opened(out.toByteArray());
    assertThat(file.pages().getFirst().getPropertyNames()).isNull();
    assertThat(new String(Generator.png(file.pages().getFirst()), ISO_8859_1))
        .doesNotContain("CANARY");
  }

  @Test
  void aPdfThatIsAlsoAnArchiveShouldBecomePixels() throws IOException {
    byte[] archive = "PK\3\4 CANARY PK\5\6".getBytes(ISO_8859_1);
    OpenedFile file = opened(joined(Pdfs.picture(page(), false), archive));
    assertThat(new String(Generator.png(file.pages().getFirst()), ISO_8859_1))
        .doesNotContain("CANARY");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theWayACameraWasHeldShouldBeAppliedAndDropped(int tag) {
    byte[] whole = Generator.jpeg(page(), 0.9f);
    byte[] exif =
        "\u00FF\u00E1\0\42Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\0\0\0\0\0\0\0"
            .getBytes(ISO_8859_1);
    exif[4 + 6 + 8 + 2 + 9] = (byte) tag;
    BufferedImage seen =
        opened(
                joined(
                    Arrays.copyOf(whole, 2),
                    joined(exif, Arrays.copyOfRange(whole, 2, whole.length))))
            .pages()
            .getFirst();
    boolean lying = tag >= 5;
    assertThat(seen.getWidth()).isEqualTo(lying ? 400 : 600);
    // Where the blue corner, top left as stored, must be seen (Exif 2.32, 4.6.4).
    boolean right = tag == 2 || tag == 3 || tag == 6 || tag == 7;
    boolean bottom = tag == 3 || tag == 4 || tag == 7 || tag == 8;
    int x = right ? seen.getWidth() - 40 : 40;
    int y = bottom ? seen.getHeight() - 40 : 40;
    assertThat(seen.getRGB(x, y) & 0xFF0000).isLessThan(0x600000);
    assertThat(seen.getRGB(seen.getWidth() - x, y) & 0xFF0000).isGreaterThan(0xC00000);
  }

  @Test
  void anEncryptedPdfShouldBeRefused() throws IOException {
    for (String password : new String[] {"", "secret"}) {
      try (PDDocument document = new PDDocument()) {
        document.addPage(new PDPage());
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        assertThat(refusal(saved(document))).isEqualTo(Refusal.PDF_ENCRYPTED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JS",
        "JavaScript",
        "OpenAction",
        "AA",
        "Launch",
        "EmbeddedFile",
        "EmbeddedFiles",
        "XFA",
        "RichMedia",
        "SubmitForm",
        "GoToE",
        "ImportData"
      })
  void aPdfThatDoesThingsShouldBeRefused(String name) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      COSDictionary hidden = new COSDictionary();
      hidden.setItem(COSName.getPDFName("Deep"), new COSString("x"));
      hidden.setItem(COSName.getPDFName(name), new COSString("x"));
      document.getPage(0).getCOSObject().setItem(COSName.getPDFName("PieceInfo"), hidden);
      assertThat(refusal(saved(document))).isEqualTo(Refusal.PDF_ACTIVE);
    }
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document
          .getDocumentCatalog()
          .getCOSObject()
          .setItem(COSName.getPDFName("X"), COSName.getPDFName(name));
      assertThat(refusal(saved(document))).isEqualTo(Refusal.PDF_ACTIVE);
    }
  }

  @Test
  void aPdfOfManyPagesShouldBeRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < 5; page++) {
        document.addPage(new PDPage());
      }
      assertThat(refusal(saved(document))).isEqualTo(Refusal.PDF_TOO_MANY_PAGES);
    }
  }

  @Test
  void aPdfThatUnpacksToMuchShouldBeRefused() throws IOException {
    assertThat(refusal(Pdfs.withStream(zeros(600_000_000), "/Filter /FlateDecode")))
        .isEqualTo(Refusal.PDF_TOO_COMPLEX);
  }

  @Test
  void aPdfPackedTwiceShouldBeRefused() throws IOException {
    byte[] twice = deflated(zeros(200_000_000));
    assertThat(refusal(Pdfs.withStream(twice, "/Filter [/FlateDecode /FlateDecode]")))
        .isEqualTo(Refusal.PDF_TOO_COMPLEX);
  }

  @Test
  void aPdfThatDrawsForeverShouldBeRefused() throws IOException {
    assertThat(refusal(Pdfs.nested(10, 8))).isEqualTo(Refusal.PDF_TOO_COMPLEX);
  }

  @Test
  void aPdfOfGiantSizeOrWithAGiantPictureShouldBeRefused() throws IOException {
    assertThat(
            refusal(
                Pdfs.withStream(zeros(100), "/Filter /FlateDecode /Width 100000 /Height 100000")))
        .isEqualTo(Refusal.TOO_MANY_PIXELS);
    assertThat(refusal(Pdfs.ofSize(1_000_000, 1_000_000))).isEqualTo(Refusal.PDF_TOO_COMPLEX);
  }

  @Test
  void aPdfThatIsNoneShouldBeRefused() {
    assertThat(refusal("%PDF-1.7\nnothing at all".getBytes(ISO_8859_1))).isEqualTo(Refusal.DAMAGED);
  }

  private static void assertRefusedOrFlat(byte[] file) {
    Assertions.assertTimeoutPreemptively(
        IN_TIME,
        () -> {
          try {
            assertThat(OpenedFile.of(file).pages()).hasSize(1);
          } catch (RefusedException refused) {
            assertThat(refused.refusal()).isEqualTo(Refusal.DAMAGED);
          }
        });
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  /** A grey picture of these sizes in its header, with so many bytes of zeros in it. */
  static byte[] png(int width, int height, long bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(out, "IHDR", header.put(new byte[] {8, 0, 0, 0, 0}).array());
    chunk(out, "IDAT", zeros(bytes));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String kind, byte[] content)
      throws IOException {
    byte[] body = joined(kind.getBytes(ISO_8859_1), content);
    CRC32 check = new CRC32();
    check.update(body);
    out.write(ByteBuffer.allocate(4).putInt(content.length).array());
    out.write(body);
    out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }

  static byte[] zeros(long count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9), 65536)) {
      byte[] block = new byte[1_000_000];
      for (long left = count; left > 0; left -= block.length) {
        packed.write(block, 0, (int) Math.min(left, block.length));
      }
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }
}
