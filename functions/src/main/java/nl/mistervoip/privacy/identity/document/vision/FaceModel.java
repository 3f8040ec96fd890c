package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether a face is to be seen; never whose. The model behind it is supplied by the operator,
 * because none may be delivered with the product.
 */
public interface FaceModel {
  /** Setting: path of the model. */
  String FILE = "FACE_MODEL_FILE";

  /** Setting: SHA-256 of that file, hexadecimal. */
  String SHA256 = "FACE_MODEL_SHA256";

  /**
   * Looks for faces.
   *
   * @param picture 24 bit, upright
   * @return certainty of the clearest face, 0 to 1; 0 when there is none
   */
  double clearest(BufferedImage picture);

  /**
   * The model that the operator supplied.
   *
   * @param file of the kind ONNX, like UltraFace or like YuNet
   * @param sha256 of that file, hexadecimal: a file that was exchanged or damaged is not used
   * @param threads for one picture
   * @return ready to look; throws {@link VisionException} when the file is missing, is another or
   *     is no such model
   */
  static FaceModel of(Path file, String sha256, int threads) {
    return OnnxFaces.of(file, sha256, threads);
  }

  /**
   * The model that the settings name: {@value #FILE} and {@value #SHA256}, both or none.
   *
   * @param settings names and values, as in the environment
   * @param threads for one picture
   * @return none when none is named: then every photo counts as visible
   */
  static Optional<FaceModel> configured(Map<String, String> settings, int threads) {
    String file = settings.getOrDefault(FILE, "");
    String sha256 = settings.getOrDefault(SHA256, "");
    if (file.isBlank() != sha256.isBlank()) {
      throw new VisionException("set both " + FILE + " and " + SHA256 + ", or none of them");
    }
    return file.isBlank() ? Optional.empty() : Optional.of(of(Path.of(file), sha256, threads));
  }
}
