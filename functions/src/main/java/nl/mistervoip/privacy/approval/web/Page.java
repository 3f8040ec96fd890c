package nl.mistervoip.privacy.approval.web;

import nl.mistervoip.privacy.platform.web.PageResponse;

/** What is at an address of the console, for who is signed in. */
@FunctionalInterface
interface Page {
  PageResponse answer(Visit visit);
}
