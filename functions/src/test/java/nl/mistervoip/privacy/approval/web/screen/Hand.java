package nl.mistervoip.privacy.approval.web.screen;

import com.microsoft.playwright.Locator;

/** How somebody reaches what is on a page. */
public enum Hand {
  /** Points and clicks. */
  MOUSE {
    @Override
    void press(Locator target) {
      target.click();
    }
  },
  /** Taps. */
  FINGER {
    @Override
    void press(Locator target) {
      target.tap();
    }
  },
  /** Goes on with the Tab key until it is there, as who cannot point. */
  KEYBOARD {
    @Override
    void press(Locator target) {
      reach(target);
      target.page().keyboard().press("Enter");
    }

    @Override
    void tick(Locator box) {
      reach(box);
      box.page().keyboard().press("Space");
    }

    @Override
    void fill(Locator field, String text) {
      reach(field);
      field.page().keyboard().type(text);
    }

    @Override
    void choose(Locator select, String option) {
      reach(select);
      for (int i = 0; i < MOST_STEPS; i++) {
        if (select.evaluate(CHOSEN).equals(option)) {
          return;
        }
        select.page().keyboard().press("ArrowDown");
      }
      throw new AssertionError("The arrow key does not reach " + option);
    }
  };

  private static final int MOST_STEPS = 200;
  private static final String AFTER_MENU =
      "one => document.activeElement === document.body && one.closest('main') !== null"
          + " && document.querySelector('a[href=\"#main\"]') !== null && location.hash === ''";
  private static final String CHOSEN = "one => one.selectedOptions[0].textContent.trim()";

  /** Presses a link or a button. */
  abstract void press(Locator target);

  void tick(Locator box) {
    press(box);
  }

  void fill(Locator field, String text) {
    field.fill(text);
  }

  void choose(Locator select, String option) {
    select.selectOption(option);
  }

  /** What stands in the page itself is reached past the menu, by the first link of all. */
  private static void reach(Locator target) {
    target.waitFor();
    if ((boolean) target.evaluate(AFTER_MENU)) {
      target.page().keyboard().press("Tab");
      target.page().keyboard().press("Enter");
    }
    for (int i = 0; i < MOST_STEPS; i++) {
      if ((boolean) target.evaluate("one => one === document.activeElement")) {
        return;
      }
      target.page().keyboard().press("Tab");
    }
    throw new AssertionError("The Tab key does not reach " + target);
  }
}
