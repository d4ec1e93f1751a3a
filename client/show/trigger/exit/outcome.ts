/** @module What comes of an alarm of exit intent: the visitor left or stayed. Told once, when it is known. */
import type { Params } from '../../../../contract/event.ts'
import { core } from '../../core.ts'
import { isVisible } from '../../is-visible.ts'
import { STAYED_MS, STILL_USING_MS } from '../../limits.ts'
import { onVisibility } from '../../on-visibility.ts'
import { together } from '../../together.ts'
import { onEach } from '../on-each.ts'
import { isShopPage } from './is-shop-page.ts'
import { onUse } from './on-use.ts'
import type { Signal } from './signal.ts'

/** Another page of the shop has begun in this tab. */
export let stayed = (): void => {}

/**
 * Follows the visitor after an alarm. Stayed: used the page for 30 s, or opened another page of the shop. Left: went
 * elsewhere, closed the page, or hid it for 30 s. Nothing is kept for a next page that may never come: where the page
 * goes is known when it goes, by the browser or by the click; a page that is loaded again by its button counts as left.
 */
export function follow(signal: Signal): void {
  let isOver = false
  let usedMs = 0
  let usedAt = 0
  let hiddenAt = Infinity
  let goesTo = ''
  const end = (outcome: Params<'exit_intent'>['outcome']) => {
    if (isOver) return
    isOver = true
    stop()
    core.record('exit_intent', { signal, outcome })
  }
  stayed = () => end('stayed')
  const use = () => {
    if (usedAt) usedMs += Math.min(core.now() - usedAt, STILL_USING_MS)
    usedAt = isVisible() ? core.now() : 0
    if (usedMs >= STAYED_MS) stayed()
  }
  /** By the clock, because a phone that sleeps stops its timers. */
  const miss = () => {
    if (core.now() - hiddenAt >= STAYED_MS) end('left')
  }
  const stop = together(
    onUse(use),
    onVisibility((visible) => {
      miss()
      use()
      hiddenAt = visible ? Infinity : core.now()
      core.later(miss, STAYED_MS)
    }),
    core.listen<NavigateEvent>((window as { navigation?: EventTarget }).navigation ?? window, 'navigate', (event) => {
      goesTo = event.destination.url
    }),
    // For browsers that do not tell.
    onEach('click', ({ target }) => {
      goesTo = (target as Element).closest('a')?.href ?? goesTo
    }),
    onEach('pagehide', () => {
      end(isShopPage(goesTo, location.href) ? 'stayed' : 'left')
    }),
  )
}
