/**
 * Cases: the lists, one case, and what people do in it beside deciding: more time, other reading,
 * corrections to propose, claims, transfers.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web.cases;

import org.jspecify.annotations.NullMarked;
