/** @module Loads Vitrine's script into a shop that is built with npm, and calls it. Importing it does nothing at all. */

/** The page's own window; undefined where there is no page, as on a server. */
const page = () => (typeof window === 'undefined' ? undefined : window)

/** The page's function; before the script is there, one that keeps the calls. Undefined on a server. */
function queue() {
  const here = page()
  if (here && typeof here.vitrine !== 'function') {
    const stub = (...call) => stub.q.push(call)
    stub.q = []
    here.vitrine = stub
  }
  return here?.vitrine
}

/** What `load` was asked for and has, or is getting, by address. */
const loads = new Map()

/**
 * Adds the script of the Worker at `endpoint` to the page, once however often it is called. Resolves when it is there;
 * rejects where it cannot be had, as behind an ad blocker, and the next call tries again. On a server it does nothing
 * and never resolves.
 */
export function load(endpoint, { nonce } = {}) {
  const here = page()
  if (!here) return new Promise(() => {})
  if (queue().isRunning) return Promise.resolve()
  const src = `${String(endpoint).replace(/\/+$/, '')}/v.js`
  const loaded = loads.get(src) ?? add(here.document, src, nonce)
  loads.set(src, loaded)
  loaded.catch(() => loads.delete(src))
  return loaded
}

/** Whatever goes wrong is a refusal, also a policy of the page (Trusted Types) that forbids the address. */
const add = (document, src, nonce) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.onload = () => resolve()
    script.onerror = () => {
      script.remove()
      reject(new Error(`${src} could not be loaded`))
    }
    script.async = true
    if (nonce) script.nonce = nonce
    script.src = src
    document.head.append(script)
  })

/** Calls the script; before it is there the call is kept for it. On a server nothing happens. */
export function vitrine(...call) {
  queue()?.(...call)
}
