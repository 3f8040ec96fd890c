package nl.mistervoip.privacy.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import org.junit.jupiter.api.Test;

class PdfMaskTest {
  private static BufferedImage copy() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Generator.whole(3).file()));
  }

  @Test
  void aBoxDrawnOverAPictureShouldBeToldAsRemovable() throws Exception {
    OpenedFile file = OpenedFile.of(Pdfs.picture(copy(), true));
    assertThat(file.maskWasRemovable()).isTrue();
  }

  @Test
  void aPictureThatIsShownWholeShouldNotBeToldAsRemovable() throws Exception {
    OpenedFile file = OpenedFile.of(Pdfs.picture(copy(), false));
    assertThat(file.maskWasRemovable()).isFalse();
    assertThat(file.pages().getFirst().getHeight()).isGreaterThan(2000);
  }
}
