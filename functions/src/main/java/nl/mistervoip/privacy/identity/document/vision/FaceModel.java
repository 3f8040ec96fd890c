package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;

/**
 * Says whether a face is to be seen; never whose. The model behind it is supplied by the operator,
 * because none may be delivered with the product.
 */
public interface FaceModel {
  /**
   * Looks for faces.
   *
   * @param picture 24 bit, upright
   * @return certainty of the clearest face, 0 to 1; 0 when there is none
   */
  double clearest(BufferedImage picture);
}
