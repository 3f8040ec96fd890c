package nl.mistervoip.privacy.identity.document.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that take a red square for a face, so that no face of anybody is needed. */
class FaceModelTest {
  @TempDir Path folder = Path.of("");

  static Stream<byte[]> families() {
    return Stream.of(OnnxFile.ultraFace(), OnnxFile.yuNet());
  }

  private static BufferedImage page(Color square, int x, int y) {
    BufferedImage page = Pixels.black(900, 1200);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillRect(0, 0, 900, 1200);
    pen.setColor(square);
    pen.fillRect(x, y, 220, 260);
    pen.dispose();
    return page;
  }

  private Path file(byte[] network) throws IOException {
    return Files.write(folder.resolve("faces.onnx"), network);
  }

  private static String sha256(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @ParameterizedTest
  @MethodSource("families")
  void aFaceShouldBeFoundWhereverItIsAndNothingElseBeTakenForOne(byte[] network)
      throws IOException, NoSuchAlgorithmException {
    FaceModel faces = FaceModel.of(file(network), sha256(network), 1);
    assertThat(faces.clearest(page(Color.RED, 40, 60))).isGreaterThan(0.9);
    assertThat(faces.clearest(page(Color.RED, 600, 900))).isGreaterThan(0.9);
    assertThat(faces.clearest(page(Color.BLUE, 40, 60))).isLessThan(0.3);
    assertThat(faces.clearest(page(Color.BLACK, 40, 60))).isLessThan(0.3);
  }

  @Test
  void theModelThatTheSettingsNameShouldBeUsed() throws IOException, NoSuchAlgorithmException {
    byte[] network = OnnxFile.ultraFace();
    Map<String, String> settings =
        Map.of(FaceModel.FILE, file(network).toString(), FaceModel.SHA256, sha256(network));
    assertThat(FaceModel.configured(settings, 1)).isPresent();
    assertThat(FaceModel.configured(Map.of(), 1)).isEmpty();
    assertThat(FaceModel.configured(Map.of(FaceModel.FILE, " "), 1)).isEmpty();
  }

  @Test
  void aModelThatIsNotTheOneThatWasNamedShouldNotBeUsed() throws IOException {
    Path file = file(OnnxFile.ultraFace());
    assertThatThrownBy(() -> FaceModel.of(file, "0".repeat(64), 1))
        .isInstanceOf(VisionException.class);
    assertThatThrownBy(() -> FaceModel.configured(Map.of(FaceModel.FILE, file.toString()), 1))
        .isInstanceOf(VisionException.class)
        .hasMessageContaining(FaceModel.SHA256);
    assertThatThrownBy(() -> FaceModel.of(folder.resolve("none"), "0".repeat(64), 1))
        .isInstanceOf(VisionException.class);
  }

  @Test
  void aModelOfAnotherKindShouldNotBeUsed() throws NoSuchAlgorithmException, IOException {
    byte[] network = OnnxFile.other();
    Path file = file(network);
    String sha256 = sha256(network);
    assertThatThrownBy(() -> FaceModel.of(file, sha256, 1))
        .isInstanceOf(VisionException.class)
        .hasMessageContaining("UltraFace");
  }
}
