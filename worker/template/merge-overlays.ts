/** @module Fills the merge fields of overlays in. */
import { withTexts } from '../../contract/campaign/block-texts.ts'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import { isInterrupting } from '../../contract/layout.ts'
import type { Overlay } from '../../contract/visit.ts'
import { filledLine } from './filled-line.ts'
import type { MergeFacts } from './merge-facts.ts'

/** What an overlay cannot do without: it is not shown in pieces. */
const NEEDED: ReadonlySet<FilledBlock['kind']> = new Set(['button', 'decline', 'form', 'survey', 'wheel'])

/**
 * Overlays with their merge fields filled in. A block with a field that is not known and has no fallback is left out; an
 * overlay that cannot do without that block, or has nothing left to say, goes with it.
 */
export const mergeOverlays = (overlays: readonly Overlay[], facts: MergeFacts): Overlay[] =>
  overlays.flatMap((overlay) => merged(overlay, facts) ?? [])

function merged(overlay: Overlay, facts: MergeFacts): Overlay | null {
  const content: FilledBlock[] = []
  for (const block of overlay.content) {
    const filled = filledIn(block, facts)
    if (filled) content.push(filled)
    else if (isNeeded(block, overlay)) return null
  }
  if (content.length === 0 && overlay.content.length > 0) return null
  const tab = overlay.tab === undefined ? undefined : filledIn({ text: overlay.tab }, facts)?.text
  // Without its tab a teaser is nothing; a panel only leaves none.
  if (tab === undefined && overlay.layout === 'teaser') return null
  const { tab: _, ...rest } = overlay
  return { ...rest, ...(tab !== undefined && { tab }), content }
}

/** The headline is the name of a panel for screen readers. */
const isNeeded = ({ kind }: FilledBlock, { layout }: Overlay) =>
  NEEDED.has(kind) || (kind === 'headline' && (isInterrupting(layout) || layout === 'teaser'))

/** Null: a text of it could not be filled in, or came out empty. */
function filledIn<Block extends object>(block: Block, facts: MergeFacts): Block | null {
  let isWhole = true
  const filled = withTexts(block, (text) => {
    const line = filledLine(text, facts)
    if (line === '' && text !== '') isWhole = false
    return line
  })
  return isWhole ? filled : null
}
