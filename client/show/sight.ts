/** @module Whether so much of an element has come into the window. */
import type { Stop } from '../natives.ts'
import { core } from './core.ts'

/** Not by `Array.from`, which old libraries replace. */
const STEPS = [...'.'.repeat(21)].map((_, step) => step / 20)

/** Watches elements. */
export interface Sight {
  /** Again, it changes nothing. */
  watch: (element: Element) => void
  stop: Stop
}

/** Calls each time when `share` of an element is seen; of one higher than the window, `share` of the window full of it. */
export function sight(share: number, work: () => void): Sight {
  const look = core.guard((entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const isFull = intersectionRect.height >= share * (rootBounds?.height ?? Infinity)
      if (isIntersecting && (intersectionRatio >= share || isFull) && isShown(target)) work()
    }
  })
  const observer = new IntersectionObserver(look, { threshold: [...STEPS, share] })
  return { watch: (element) => observer.observe(element), stop: () => observer.disconnect() }
}

/** The observer knows nothing of what is transparent. */
const isShown = (element: Element) =>
  element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) !== false
