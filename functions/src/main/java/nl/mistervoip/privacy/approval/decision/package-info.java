/**
 * What is asked of the team and what people decide: the rule of four eyes, and what a verdict does
 * to its case. What waits lies here with the task token of its workflow.
 */
@NullMarked
package nl.mistervoip.privacy.approval.decision;

import org.jspecify.annotations.NullMarked;
