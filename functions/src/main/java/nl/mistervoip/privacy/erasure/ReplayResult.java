package nl.mistervoip.privacy.erasure;

/**
 * What a replay came to in one case. Counts only.
 *
 * @param caseId the case
 * @param erased how many items are gone
 * @param stays how many stay, cut down or held
 * @param left how many should have gone and are there: 0 means that the replay is complete
 * @param letter which further confirmation the person is to get, digits; empty text for none
 * @param telling under which name the recipients are to be told; empty text when they are not
 */
record ReplayResult(
    String caseId, long erased, long stays, long left, String letter, String telling) {
  ReplayResult telling(String attempt, String deed) {
    return new ReplayResult(caseId, erased, stays, left, attempt, deed);
  }
}
