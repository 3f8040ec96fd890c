package nl.mistervoip.privacy.approval.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the same stage, which is closed after the last of all tests. */
final class OneStage implements ParameterResolver {
  /** A browser is driven by one thread at a time: classes that use it lock this. */
  static final String LOCK = "the console's browser";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ConsoleStage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OneStage.class))
        .getOrComputeIfAbsent(ConsoleStage.class, type -> open(), ConsoleStage.class);
  }

  private static ConsoleStage open() {
    try {
      return new ConsoleStage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
