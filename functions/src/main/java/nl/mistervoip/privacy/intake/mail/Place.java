package nl.mistervoip.privacy.intake.mail;

/**
 * Where in a mail the reading is.
 *
 * @param depth how deep in parts
 * @param nestedMails how deep in attached mails
 */
record Place(int depth, int nestedMails) {
  static final Place OUTERMOST = new Place(0, 0);

  Place part() {
    return new Place(depth + 1, nestedMails);
  }

  Place attachedMail() {
    return new Place(depth + 1, nestedMails + 1);
  }
}
