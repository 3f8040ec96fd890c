package nl.mistervoip.privacy.identity;

class InMemoryChallengesTest implements ChallengesContract {
  private final Challenges challenges = new InMemoryChallenges();

  @Override
  public Challenges challenges() {
    return challenges;
  }
}
