package nl.mistervoip.privacy.intake;

class InMemoryRegisterTest implements MailRegisterContract {
  private final InMemoryRegister register = new InMemoryRegister();

  @Override
  public MailRegister register() {
    return register;
  }
}
