/** @module Loads Vitrine's script into a shop that is built with npm, and calls it. Importing it does nothing at all. */

/** The page's own window; undefined where there is no page, as on a server. */
const page = () => (typeof window === 'undefined' ? undefined : window)

/** The page's function; before the script is there, one that keeps the calls. Undefined on a server. */
function queue() {
  const here = page()
  if (here && !here.vitrine) {
    const stub = (...call) => stub.q.push(call)
    stub.q = []
    here.vitrine = stub
  }
  return here?.vitrine
}

/**
 * Adds the script of the Worker at `endpoint` to the page, once however often it is called. Resolves when it runs;
 * rejects where it cannot be had, as behind an ad blocker. On a server it does nothing and never resolves.
 */
export function load(endpoint, { nonce } = {}) {
  const here = page()
  if (!here) return new Promise(() => {})
  queue()
  const src = `${String(endpoint).replace(/\/+$/, '')}/v.js`
  const known = [...here.document.scripts].find((script) => script.src === src)
  const script = known ?? here.document.createElement('script')
  const loaded = new Promise((resolve, reject) => {
    if (here.vitrine.isRunning) return resolve()
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${src} could not be loaded`)))
  })
  if (!known) {
    script.async = true
    if (nonce) script.nonce = nonce
    script.src = src
    here.document.head.append(script)
  }
  return loaded
}

/** Calls the script; before it is there the call is kept for it. On a server nothing happens. */
export function vitrine(...call) {
  queue()?.(...call)
}
