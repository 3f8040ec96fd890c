/**
 * Questions before the team: what is asked, the plans and letters that a decision is about, and
 * giving it.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web.decision;

import org.jspecify.annotations.NullMarked;
