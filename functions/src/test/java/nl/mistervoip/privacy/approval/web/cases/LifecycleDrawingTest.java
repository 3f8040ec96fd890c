package nl.mistervoip.privacy.approval.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mistervoip.privacy.request.CaseState;
import org.junit.jupiter.api.Test;

class LifecycleDrawingTest {
  @Test
  void everyStateShouldBeInTheDrawingOnceAndNoBoxOnAnother() {
    for (var state : CaseState.values()) {
      LifecycleDrawing drawing = LifecycleDrawing.of(state);
      assertThat(drawing.boxes().stream().filter(LifecycleDrawing.Box::current)).hasSize(1);
      assertThat(drawing.boxes().stream().map(box -> box.x() + "/" + box.y()))
          .doesNotHaveDuplicates();
    }
    assertThat(LifecycleDrawing.of(CaseState.RECEIVED).lines()).hasSizeGreaterThan(20);
  }
}
