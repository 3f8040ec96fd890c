package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages with a limited number of operators; on demand a single picture of the page only. */
final class PdfDrawing extends PDFRenderer {
  private static final int MOST_OPERATORS = 50_000;
  private static final int COST_OF_FORM = 200;
  private static final int ALL = -1;

  private int only = ALL;
  private int pictures;
  private int operators;

  PdfDrawing(PDDocument document) {
    super(document);
    setSubsamplingAllowed(true);
  }

  /** Everything that is shown. */
  BufferedImage page(int index, float scale, ImageType type) throws IOException {
    only = ALL;
    return renderImage(index, scale, type);
  }

  /** One picture of the page alone, on nothing. */
  BufferedImage picture(int index, float scale, int picture) throws IOException {
    only = picture;
    pictures = 0;
    setAnnotationsFilter(annotation -> false);
    return renderImage(index, scale, ImageType.ARGB);
  }

  /** How many pictures the last page drawn has. */
  int pictures() {
    return pictures;
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      spend(1);
      super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      spend(COST_OF_FORM);
      super.showForm(form);
    }

    private void spend(int operations) throws IOException {
      operators += operations;
      if (operators > MOST_OPERATORS) {
        throw new BudgetException();
      }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      int index = pictures++;
      if (only == ALL || only == index) {
        super.drawImage(image);
      }
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
      if (only == ALL) {
        super.fillPath(windingRule);
      } else {
        endPath();
      }
    }

    @Override
    public void strokePath() throws IOException {
      if (only == ALL) {
        super.strokePath();
      } else {
        endPath();
      }
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
      if (only == ALL) {
        super.fillAndStrokePath(windingRule);
      } else {
        endPath();
      }
    }

    @Override
    public void shadingFill(COSName shading) throws IOException {
      if (only == ALL) {
        super.shadingFill(shading);
      }
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
      if (only == ALL) {
        super.showTextString(string);
      }
    }

    @Override
    public void showAnnotation(PDAnnotation annotation) throws IOException {
      if (only == ALL) {
        super.showAnnotation(annotation);
      }
    }
  }
}
