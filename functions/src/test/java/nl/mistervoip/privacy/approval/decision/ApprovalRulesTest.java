package nl.mistervoip.privacy.approval.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ApprovalRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  /** One press on a button. */
  record Press(String user, String digest, boolean agree) {}

  private static Approval asked(int required) {
    return Approval.first(
        new Question(
            "MV-0000-0000-erasure", "MV-0000-0000", ApprovalKind.ERASURE, required, "d", Map.of()),
        "task",
        NOW);
  }

  @Property(tries = 1000)
  void howeverPeoplePressOnlyEnoughDifferentOnesOnTheRightDigestShouldDecide(
      @ForAll @IntRange(min = 1, max = 3) int required, @ForAll("presses") List<Press> presses) {
    Approval approval = asked(required);
    Set<String> agreed = new HashSet<>();
    boolean refused = false;
    for (Press press : presses) {
      boolean open = !refused && agreed.size() < required;
      if (open && press.agree() && press.digest().equals("d")) {
        agreed.add(press.user());
      }
      refused = refused || (open && !press.agree() && press.digest().equals("d"));
      approval = after(approval, press);
    }
    assertThat(approval.verdict() instanceof Verdict.Approved).isEqualTo(agreed.size() >= required);
    assertThat(approval.verdict() instanceof Verdict.Refused).isEqualTo(refused);
    assertThat(approval.given())
        .extracting(Approval.Given::by)
        .containsExactlyInAnyOrderElementsOf(agreed);
  }

  private static Approval after(Approval approval, Press press) {
    ApprovalRules.Press pressed = new ApprovalRules.Press(press.user(), press.digest(), NOW);
    ApprovalRules.Ruling ruling =
        press.agree()
            ? ApprovalRules.approve(approval, Hands.NONE, pressed)
            : ApprovalRules.refuse(approval, "ground", pressed);
    return ruling instanceof ApprovalRules.Ruling.Counts counts ? counts.after() : approval;
  }

  @Provide
  Arbitrary<List<Press>> presses() {
    return Combinators.combine(
            Arbitraries.of("one", "two", "three", "four"),
            Arbitraries.of("d", "d", "d", "d", "stale"),
            Arbitraries.of(true, true, true, true, true, true, false))
        .as(Press::new)
        .list()
        .ofMaxSize(10);
  }
}
