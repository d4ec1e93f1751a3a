/** @module Ways in which shops' own code bends the browser under us, before our script comes. */

/** What becomes of us: everything works; nothing is shown, but nothing is lost; or we stay silent. */
export type Outcome = 'all works' | 'events arrive' | 'nothing happens'

/** Run in the page before anything else. */
export type Bent = [name: string, bend: () => void, outcome: Outcome]

export const BENT: Bent[] = [
  [
    'every prototype is frozen',
    () => {
      const all = [Object, Array, String, Number, Function, Promise, Map, Set, RegExp, Date, EventTarget, Node, Element]
      for (const { prototype } of [...all, HTMLElement, Document, Window]) Object.freeze(prototype)
      for (const each of [Object, Array, JSON, Math, Promise, Reflect]) Object.freeze(each)
    },
    'all works',
  ],
  [
    'Promise is a polyfill without finally and allSettled, slower than the browser’s own',
    () => {
      type Settle = (value?: unknown) => void
      class Polyfill {
        #own: Promise<unknown>
        constructor(work: (resolve: Settle, reject: Settle) => void) {
          const Native = (async () => {})().constructor as PromiseConstructor
          this.#own = new Native<unknown>(work as never)
        }
        // biome-ignore lint/suspicious/noThenProperty: a promise.
        then(done?: (value: unknown) => unknown, failed?: (reason: unknown) => unknown) {
          return new Polyfill((resolve, reject) => {
            const late = (settle: Settle) => (value: unknown) => void setTimeout(() => settle(value), 1)
            this.#own.then(done, failed).then(late(resolve), late(reject))
          })
        }
        catch(failed: (reason: unknown) => unknown) {
          return this.then(undefined, failed)
        }
        static resolve = (value: unknown) => new Polyfill((resolve) => resolve(value))
        static reject = (reason: unknown) => new Polyfill((_, reject) => reject(reason))
      }
      Object.assign(window, { Promise: Polyfill })
    },
    'all works',
  ],
  [
    'fetch is wrapped, reads every answer first and hands on a copy',
    () => {
      const own = window.fetch
      window.fetch = async function (this: unknown, ...given: Parameters<typeof fetch>) {
        const reply = await own.apply(window, given)
        await reply.clone().text()
        return new Response(await reply.blob(), { status: reply.status, headers: reply.headers })
      }
    },
    'all works',
  ],
  [
    'fetch answers with something else',
    () => {
      Object.assign(window, { fetch: () => ({ ok: true, json: 7 }) })
    },
    'nothing happens',
  ],
  ['there is no fetch', () => Object.assign(window, { fetch: undefined }), 'nothing happens'],
  [
    'XMLHttpRequest, sendBeacon, history and customElements throw',
    () => {
      const broken = () => {
        throw new Error('broken by the shop')
      }
      Object.assign(XMLHttpRequest.prototype, { open: broken, send: broken })
      Object.assign(Navigator.prototype, { sendBeacon: broken })
      Object.assign(History.prototype, { pushState: broken, replaceState: broken })
      Object.assign(CustomElementRegistry.prototype, { define: broken, get: broken, whenDefined: broken })
      Object.assign(window, { MutationObserver: broken, PerformanceObserver: broken, IntersectionObserver: broken })
    },
    'all works',
  ],
  [
    'timers are wrapped and take functions of the shop only in time',
    () => {
      const own = window.setTimeout
      Object.assign(window, {
        setTimeout: (work: () => void, ms?: number) => {
          if (typeof work !== 'function') throw new Error('no function')
          return own(() => work(), ms)
        },
      })
    },
    'all works',
  ],
  [
    'timers throw',
    () => {
      const own = window.setTimeout
      Object.assign(window, {
        setTimeout: (...given: Parameters<typeof setTimeout>) => {
          if (String(given[0]).includes('utilityScript')) return own(...given)
          throw new Error('no timers')
        },
      })
    },
    'nothing happens',
  ],
  [
    'addEventListener is wrapped, as error trackers and zones do',
    () => {
      const { addEventListener } = EventTarget.prototype
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const wrapped =
          typeof listener === 'function'
            ? function (this: unknown, event: Event) {
                return listener.call(this as EventTarget, event)
              }
            : listener
        return addEventListener.call(this, type, wrapped, options)
      }
    },
    'all works',
  ],
  [
    'addEventListener throws',
    () => {
      EventTarget.prototype.addEventListener = () => {
        throw new Error('no listeners')
      }
    },
    'nothing happens',
  ],
  [
    'JSON throws',
    () => {
      const broken = () => {
        throw new Error('no JSON')
      }
      Object.assign(JSON, { parse: broken, stringify: broken })
    },
    'nothing happens',
  ],
  [
    'there are no shadow roots, constructed sheets, idle callbacks and no Navigation API',
    () => {
      Object.assign(Element.prototype, { attachShadow: undefined })
      Object.assign(window, { CSSStyleSheet: undefined, navigation: undefined, AbortSignal: {} })
      Reflect.deleteProperty(window, 'requestIdleCallback')
    },
    'events arrive',
  ],
  [
    'elements of unknown names are refused',
    () => {
      const { createElement } = Document.prototype
      Document.prototype.createElement = function (this: Document, name: string, options?: ElementCreationOptions) {
        if (name.includes('-')) throw new Error('unknown element')
        return createElement.call(this, name, options)
      } as never
    },
    'events arrive',
  ],
  [
    'the clock counts parts of a millisecond, the dice and the page’s own errors are redirected',
    () => {
      Object.assign(Math, { random: () => 0.5 })
      Object.assign(Date, { now: () => 1_700_000_000_000.25 + performance.now() })
      window.onerror = () => true
    },
    'all works',
  ],
  [
    'all objects have getters that throw, found by `for in`',
    () => {
      for (const name of ['$family', 'extra', 'isEmpty'])
        Object.defineProperty(Object.prototype, name, {
          enumerable: true,
          configurable: true,
          get: () => {
            throw new Error(`${name} was read`)
          },
        })
    },
    // What draws our overlays goes over properties so, and gives up.
    'events arrive',
  ],
]
