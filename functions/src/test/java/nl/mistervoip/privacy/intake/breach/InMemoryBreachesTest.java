package nl.mistervoip.privacy.intake.breach;

class InMemoryBreachesTest implements BreachRegisterContract {
  private final InMemoryBreaches breaches = new InMemoryBreaches();

  @Override
  public BreachRegister breaches() {
    return breaches;
  }
}
