/** @module A stage as it is before anything was drawn. */
import type { OverlayOptions, TellProducts } from '../../contract/overlay-host.ts'
import { guarded } from './guarded.ts'
import { once } from './once.ts'
import { openDialog } from './open-dialog.ts'
import { HELP } from './parts.ts'
import type { Stage } from './stage.ts'
import { standBy } from './stand-by.ts'
import { OVERLAY_WORDS, textsFor } from './texts.ts'

interface Acts {
  /** Something has changed. */
  draw: () => void
  /** All of it goes, for good. */
  leave: () => void
}

/** All that blocks and layouts may ask, tell and change. */
export function newStage(options: OverlayOptions, { draw, leave }: Acts): Stage {
  const { overlay, cart, viewers, proofs, language, words, elapsed, offeredAt, submit } = options
  const change = (changed: Partial<Stage>) => {
    Object.assign(stage, changed)
    draw()
  }
  const onClosed = once(options.onClosed)
  const stage: Stage = {
    ...{ cart, viewers, proofs, language, words, elapsed, offeredAt, submit },
    campaignId: overlay.campaignId,
    texts: textsFor(OVERLAY_WORDS, language, words),
    claim: null,
    discount: {},
    leftMs: (block) => HELP.deadline?.(block, stage) ?? null,
    numberOf: (block) => HELP.numberOf?.(block, stage) ?? null,
    askClaim: options.claim,
    onClaim: (claim) => change({ claim, discount: HELP.discountWords?.(claim?.discount, language) ?? {} }),
    onAnswer: guarded(options.onAnswer),
    onProducts: guarded(options.onProducts) as TellProducts,
    isUsed: false,
    isDone: false,
    onDone: () => change({ isDone: true }),
    isCopied: false,
    onCopied: () => change({ isCopied: true }),
    onSelect: guarded(options.onSelect),
    isFolded: overlay.layout === 'teaser',
    isAsked: false,
    onUnfold: guarded(async () => {
      if (!stage.claim) await HELP.askClaim?.(overlay.content, stage)
      change({ isFolded: false, isAsked: true })
    }),
    onClose: guarded((given) => {
      const reason = stage.isDone && given === 'dismissed' ? 'accepted' : given
      const leavesTab = overlay.tab && !stage.isFolded && reason !== 'expired'
      if (leavesTab) change({ isFolded: true })
      else leave()
      // A teaser that was looked into and folded up again has not been refused.
      if (!leavesTab || overlay.layout !== 'teaser' || reason === 'accepted') onClosed(reason)
    }),
    panelRef: (panel) =>
      panel instanceof HTMLDialogElement ? openDialog(panel, stage) : panel ? standBy(panel, stage) : undefined,
  }
  return stage
}
