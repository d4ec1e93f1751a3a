/** @module Tells which numbers about others a visitor saw, for the audit of them (C10). */
import type { Counted, FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { OverlayOptions } from '../../contract/overlay-host.ts'
import { type Numbers, numberOf } from './number-of.ts'

/** To be called each time the overlay is seen. Each number is told once, and again when it has changed. */
export function tellNumbers(
  content: readonly FilledBlock[],
  onProof: OverlayOptions['onProof'],
): (numbers: Numbers) => void {
  const last = new Map<string, Counted>()
  return (numbers) => {
    for (const block of content) {
      const counted = numberOf(block, numbers)
      if (!counted || (block.kind !== 'live_viewers' && block.kind !== 'proof')) continue
      const of = block.kind === 'proof' ? block.of : 'viewers'
      if (last.get(of)?.count !== counted.count) onProof(of, counted)
      last.set(of, counted)
    }
  }
}
