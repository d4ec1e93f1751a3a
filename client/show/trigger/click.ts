/** @module Trigger: an element of the page is clicked. The click goes its way untouched. */
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { isSelector } from '../is-selector.ts'

/** Before the host page can replace it; a form may have a field called `matches`. */
const { matches } = Element.prototype

/**
 * Fires at each click on an element that `selector` names, or on something in it; in open shadow roots too. Not for what
 * is ours. A selector that the browser does not understand never fires.
 */
export function click({ selector }: { selector: string }, fire: () => void): Stop {
  if (!isSelector(selector)) return () => {}
  return core.listen(window, 'click', (event) => {
    const path = event.composedPath().filter((each) => each instanceof Element)
    const isOurs = path.some(({ localName }) => /^vitrine-/.test(localName))
    if (!isOurs && path.some((element) => matches.call(element, selector))) fire()
  })
}
