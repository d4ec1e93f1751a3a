/** @module The part behind `vitrine('push', wish, callback)`: asks whether this browser may be pushed to, and tells the Worker. */
import type { Core } from '../core.ts'
import { READER_MS, REQUEST_TIMEOUT_MS } from '../limits.ts'

/**
 * How it ended. `no_consent`: the visitor permits no messages; `denied`: the browser does not, now or for good;
 * `not_asked`: it would have to be asked, and `asks` is false; `unsupported`: this browser cannot.
 */
export type PushOutcome = 'subscribed' | 'no_consent' | 'denied' | 'not_asked' | 'unsupported' | 'failed'

/** The file that the shop puts at its root (docs/how-to/web-push.md). */
const WORKER = '/vitrine-push.js'
/** A scope of its own, where no page is: whatever service worker the shop has stays in charge of its pages. */
const SCOPE = '/vitrine-push/'

/** What the page wants: `worker`, the path of the file; `asks: false`: only renews what was permitted before. */
interface Wish {
  worker?: unknown
  asks?: unknown
  callback?: unknown
}

/** What the part exports as `start`: calls back once, in any case. */
export type StartPush = (core: Core, visitor: Promise<string | null>, wish: Wish) => Promise<void>

export const start: StartPush = async (core, visitor, wish) => {
  const outcome = await asked(core, await visitor, wish).catch((): PushOutcome => 'failed')
  const { callback } = wish
  if (typeof callback === 'function') core.guard(callback as (outcome: PushOutcome) => void)(outcome)
}

async function asked(core: Core, visitor: string | null, wish: Wish): Promise<PushOutcome> {
  const { serviceWorker } = navigator
  // Without one of them the browser has no push, or the page no https.
  if (!serviceWorker || !('PushManager' in window) || !('Notification' in window)) return 'unsupported'
  if (core.settings.debug) return 'not_asked'
  if (!visitor || !core.may('message')) return withdrawn(core, visitor)
  if (Notification.permission === 'denied') return 'denied'
  if (Notification.permission !== 'granted') {
    if (wish.asks === false) return 'not_asked'
    if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  }
  const registration = await serviceWorker.register(String(wish.worker ?? WORKER), { scope: SCOPE })
  await active(core, registration)
  const { key } = (await ask(core, '/v1/push/key')) as { key: string }
  const subscription = await subscribed(registration, key)
  await tell(core, { visitor, key, subscription })
  return 'subscribed'
}

/** Who permits no messages any more has none: the browser forgets it, and so does the Worker. */
async function withdrawn(core: Core, visitor: string | null): Promise<PushOutcome> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE)
  const subscription = await registration?.pushManager.getSubscription()
  if (subscription) {
    const key = base64Url(subscription.options.applicationServerKey ?? new ArrayBuffer(0))
    if (visitor) await tell(core, { visitor, key, subscription }).catch(() => {})
    await subscription.unsubscribe()
  }
  return 'no_consent'
}

/** A subscription needs a worker that runs. */
function active(core: Core, registration: ServiceWorkerRegistration): Promise<void> {
  const coming = registration.installing ?? registration.waiting
  if (registration.active || !coming) return Promise.resolve()
  return new Promise((resolve, reject) => {
    core.listen(coming, 'statechange', () => registration.active && resolve())
    core.later(reject, READER_MS)
  })
}

/** One made with another key is of no use any more. */
async function subscribed({ pushManager }: ServiceWorkerRegistration, key: string): Promise<PushSubscription> {
  const before = await pushManager.getSubscription()
  if (before && base64Url(before.options.applicationServerKey ?? new ArrayBuffer(0)) === key) return before
  await before?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

async function tell(
  core: Core,
  { visitor, key, subscription }: { visitor: string; key: string; subscription: PushSubscription },
): Promise<void> {
  const consent = (['measure', 'personalise', 'message'] as const).filter(core.may)
  await ask(
    core,
    '/v1/push/subscriptions',
    core.stringify({ v: 1, visitor, consent, key, subscription: subscription.toJSON() }),
  )
}

async function ask(core: Core, path: string, body?: string): Promise<unknown> {
  // As a function of nobody: the browser's own refuses to be called on another object.
  const { fetch } = core
  const signal = AbortSignal.timeout?.(REQUEST_TIMEOUT_MS)
  const method = body === undefined ? 'GET' : 'POST'
  const reply = await fetch(core.settings.endpoint + path, { method, body, signal, credentials: 'omit' })
  if (!reply.ok) throw new Error(`${reply.status}`)
  return core.parse(await reply.text())
}

const base64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
