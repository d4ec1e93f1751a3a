/** @module The browser's own functions, taken before the host page can replace them (safety rule 8). */
import { guard } from './guard.ts'

export const { fetch, setTimeout, clearTimeout, Date: Clock } = window
/** Ms UTC, whole: what some pages put in the place of `Date.now` counts parts of them. */
export const now = () => +new Clock()
export const random = Math.random
export const randomByte = () => crypto.getRandomValues(new Uint8Array(1))[0]!
export const sendBeacon = navigator.sendBeacon?.bind(navigator)

/** Ends a listener, timer or trigger. Safe to call twice. */
export type Stop = () => void

/** Runs guarded work after `ms`. */
export function later(work: () => unknown, ms: number): Stop {
  const timer = setTimeout(guard(work), ms)
  return () => clearTimeout(timer)
}

/** What `work` promises; rejects when it throws, or has not kept its promise within `ms`. */
export const inTime = <T>(ms: number, work: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    later(reject, ms)
    work().then(resolve, reject)
  })

/** Listens passively and in the capture phase, so that neither scrolling nor the host's own listeners are touched. */
export function listen<E extends Event>(target: EventTarget, type: string, work: (event: E) => unknown): Stop {
  const listener = guard(work) as (event: Event) => void
  target.addEventListener(type, listener, { passive: true, capture: true })
  return () => target.removeEventListener(type, listener, true)
}

/** Not by `document.hidden`, in whose place a frame or form of that name stands. */
export const isVisible = () => document.visibilityState === 'visible'

/** Calls whenever the page is shown or hidden, with whether it can be seen now. */
export const onVisibility = (work: (visible: boolean) => unknown): Stop =>
  listen(document, 'visibilitychange', () => work(isVisible()))

/** `phone` for a device that is touched, tablets too; else `desktop`. */
export const device = (): 'phone' | 'desktop' => (matchMedia('(pointer:coarse)').matches ? 'phone' : 'desktop')
