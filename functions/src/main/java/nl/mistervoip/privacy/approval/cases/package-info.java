/**
 * Cases, and the questions about them: looking, agreeing and refusing, and what corrects how a mail
 * was read.
 */
@NullMarked
package nl.mistervoip.privacy.approval.cases;

import org.jspecify.annotations.NullMarked;
