package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarketingRightsTest {
  @Test
  void aWithdrawalOfConsentShouldBeAboutMarketingOnlyBesideAnObjectionToIt() {
    assertThat(
            MarketingRights.othersIn(List.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL)))
        .isEmpty();
    assertThat(MarketingRights.areIn(List.of(Right.CONSENT_WITHDRAWAL))).isFalse();
    assertThat(MarketingRights.othersIn(List.of(Right.CONSENT_WITHDRAWAL)))
        .containsExactly(Right.CONSENT_WITHDRAWAL);
  }

  @Test
  void whatElseIsAskedShouldStayInItsOrder() {
    assertThat(
            MarketingRights.othersIn(
                List.of(
                    Right.ACCESS,
                    Right.OBJECTION_MARKETING,
                    Right.OBJECTION_OTHER,
                    Right.CONSENT_WITHDRAWAL,
                    Right.ERASURE)))
        .containsExactly(Right.ACCESS, Right.OBJECTION_OTHER, Right.ERASURE);
  }
}
