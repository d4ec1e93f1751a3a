/** @module Tells when a list of recommended products was really seen. */
import { guarded } from './guarded.ts'
import { ownerOf } from './owner-of.ts'
import type { BlockProps, Stage } from './stage.ts'

/** Half of it, or half a window full of it, for so long, ms. Source: the Media Rating Council, display. */
const SHARE = 0.5
const SEEN_MS = 1_000

const STEPS = [...'.'.repeat(21)].map((_, step) => step / 20)

/** Lists that are watched, or were seen. A block that is drawn again is the same. */
const known = new WeakSet<object>()

type Block = BlockProps<'recommendations'>['block']

/** Again with the same block, it does nothing; where the browser has no eye for it, nothing is ever told. */
export const tellWhenSeen = guarded((list: Element | null, block: Block, stage: Stage) => {
  if (!list || known.has(list) || known.has(block)) return
  known.add(list)
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = guarded(() => {
    if (!list.isConnected || known.has(block)) return observer.disconnect()
    if (document.visibilityState !== 'visible' || !isShown(list)) return wait()
    observer.disconnect()
    tellSeen(block, stage)
  })
  const wait = () => {
    timer = setTimeout(look, SEEN_MS)
  }
  const observer = new IntersectionObserver(
    guarded((entries: readonly IntersectionObserverEntry[]) => {
      clearTimeout(timer)
      const { isIntersecting, intersectionRatio, intersectionRect, rootBounds } = entries[entries.length - 1]!
      const isFull = intersectionRect.height >= SHARE * (rootBounds?.height ?? Infinity)
      if (isIntersecting && (intersectionRatio >= SHARE || isFull)) wait()
    }),
    { threshold: STEPS },
  )
  observer.observe(list)
})

/** It was seen, whoever says so; told once. */
export function tellSeen(block: Block, stage: Stage): void {
  if (known.has(block)) return
  known.add(block)
  const items = block.products.map(({ productId, reason }) => ({ productId, reason }))
  stage.onProducts('view_recommendations', { ...ownerOf(stage, block.slotId), items })
}

/** The observer knows nothing of what is transparent. */
const isShown = (element: Element) =>
  element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) !== false
