/** @module The screen that the address bar names, as a signal. */
import { signal } from '@preact/signals'
import { goTo, holdsBack } from './leave/unsaved.ts'
import { hrefOf, parseRoute, type Route, signInToken } from './route.ts'

const toAddress = (hash: string) => () => goTo(hash || '#/')

export const currentRoute = signal<Route>(parseRoute(location.hash))

/**
 * Follows the address bar. A sign-in link is taken out of it, and out of the history, before anything else happens;
 * its token goes to `onToken` and nowhere else (safety rule 34). While there is unsaved work the address is held back, and
 * the question asked. Returns whether the page was opened by such a link.
 */
export function followAddress(onToken: (token: string) => void): boolean {
  const follow = () => {
    const token = signInToken(location.hash)
    if (token !== null) history.replaceState(null, '', '#/')
    else if (holdsBack(toAddress(location.hash))) {
      history.replaceState(null, '', hrefOf(currentRoute.value))
      return false
    }
    currentRoute.value = parseRoute(location.hash)
    if (token !== null) onToken(token)
    return token !== null
  }
  window.addEventListener('hashchange', follow)
  return follow()
}
