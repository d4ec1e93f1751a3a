/** @module What is typed as an overlay that a browser can draw: whatever of it is finished. */
import { type Block, BlockSchema } from '../../../contract/campaign/block.ts'
import { SlotSchema } from '../../../contract/campaign/slot.ts'
import { isInterrupting, type Layout } from '../../../contract/layout.ts'
import { parse } from '../../../contract/parse.ts'
import type { Overlay } from '../../../contract/visit.ts'
import type { Draft, DraftBlock } from '../draft/draft.ts'
import { sampleBlock } from './sample-block.ts'
import type { Samples } from './samples.ts'

export interface PreviewChoice {
  /** Which version of the test; '' for the campaign as it is. */
  variantId: string
  /** '' for the original. */
  language: string
}

export interface SampleOverlay {
  /** Null: nothing of it can be drawn. */
  overlay: Overlay | null
  /** Blocks that are left out because something of them is not filled in. */
  unfinished: number
}

const POSITIONS: Record<Layout, Overlay['position']> = {
  modal: 'bottom',
  full_screen: 'bottom',
  inline: 'bottom',
  slide_in: 'bottom_right',
  bar: 'top',
  toast: 'bottom_left',
  teaser: 'bottom_left',
}

/** `now` in ms UTC. */
export function sampleOverlay(draft: Draft, choice: PreviewChoice, samples: Samples, now: number): SampleOverlay {
  const variant = draft.variants?.find(({ variantId }) => variantId === choice.variantId)
  const layout = variant?.layout ?? draft.layout
  const holder = variant?.content ? variant : draft
  const typed: DraftBlock[] = holder.translations?.[choice.language] ?? holder.content ?? []
  const blocks = typed.flatMap(finished)
  const endsAt = Date.parse(draft.schedule?.endsAt ?? '')
  const times = { now, endsAt: Number.isNaN(endsAt) ? null : endsAt }
  const slot = parse(SlotSchema, draft.slot)
  const unfinished = typed.length - blocks.length
  if (blocks.length === 0) return { overlay: null, unfinished }
  return {
    unfinished,
    overlay: {
      campaignId: draft.campaignId,
      version: 1,
      layout,
      position: (variant?.layout ? variant.position : draft.position) ?? POSITIONS[layout],
      ...(slot.ok && { slot: slot.value }),
      ...(typeof draft.tab === 'string' && draft.tab !== '' ? { tab: draft.tab } : layout === 'teaser' && { tab: '…' }),
      interrupting: isInterrupting(layout),
      triggers: [],
      triggerMatch: 'any',
      content: blocks.map((block) => sampleBlock(block, samples, times)),
      // Nothing goes away by itself while it is looked at.
      staySeconds: 0,
      quietDaysAfterClose: 0,
      quietDaysAfterShow: 0,
      stopAfterConversion: false,
      goal: 'click',
    },
  }
}

function finished(typed: DraftBlock): Block[] {
  const parsed = parse(BlockSchema, typed)
  return parsed.ok ? [parsed.value] : []
}
