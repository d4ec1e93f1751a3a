/** @module Notices a form that a script sends, without a `submit`: a button, a request, and the form is empty or gone. */
import { core } from './core.ts'

/** How long a shop may take to answer and to clear its form, and how often we look. Our policy, ms. */
const WAIT_MS = 6_000
const LOOK_MS = 300

/** Requests of the page's scripts since `from` (ms of the page's own clock), ours apart. */
const hasRequested = (from: number): boolean =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).some(
    ({ startTime, initiatorType, name }) =>
      startTime >= from && /fetch|xmlhttprequest/.test(initiatorType) && !name.startsWith(core.settings.endpoint),
  )

/**
 * Calls once when the form is gone, hidden or empty again after a request, within a few seconds. Best effort: a form
 * that stays filled in is taken for not sent, and one that a page closes while another script asks something, for sent.
 */
export function whenSentByScript(form: Element, isEmpty: () => boolean, sent: () => void): void {
  const from = performance.now()
  const look = () => {
    const isOver = !form.isConnected || !(form.checkVisibility?.() ?? true) || isEmpty()
    if (isOver && hasRequested(from)) sent()
    else if (performance.now() - from < WAIT_MS) core.later(look, LOOK_MS)
  }
  core.later(look, LOOK_MS)
}
