package nl.mistervoip.privacy.erasure;

/**
 * What a replay came to in one case. Counts only.
 *
 * @param caseId the case
 * @param erased how many items are gone
 * @param stays how many stay, cut down or held
 * @param left how many should have gone and are there: 0 means that the replay is complete
 * @param letter which further confirmation the person is to get, digits; empty text for none
 */
record ReplayResult(String caseId, long erased, long stays, long left, String letter) {
  ReplayResult telling(String attempt) {
    return new ReplayResult(caseId, erased, stays, left, attempt);
  }
}
