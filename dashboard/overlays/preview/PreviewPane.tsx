/** @module The overlay as visitors will see it, while it is written. */
import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { RecommendedProducts } from '../../../contract/recommend/product-card.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { clock } from '../../part/clock.ts'
import { useShop } from '../../part/use-shop.ts'
import type { PreviewMessage } from '../../preview/preview-message.ts'
import { counted } from '../../sentence/counted.ts'
import type { Draft } from '../draft/draft.ts'
import { PreviewChoices } from './PreviewChoices.tsx'
import { PreviewFrame } from './PreviewFrame.tsx'
import { sampleOverlay } from './sample-overlay.ts'
import { samplesOf } from './samples.ts'
import { type View, viewOf } from './view.ts'

interface PreviewPaneProps {
  draft: Draft
  wanted: View
  onLook(part: Partial<View>): void
  /** Stands below it. */
  children: ComponentChildren
}

export function PreviewPane({ draft, wanted, onLook, children }: PreviewPaneProps) {
  const { currency, theme, words, name } = useShop()
  const { value } = useReading<RecommendedProducts>('/v1/recommendations?count=8', null)
  const view = viewOf(draft, wanted)
  // One moment for all of it, so that nothing is told anew because time went by.
  const [now] = useState(() => clock.peek())
  const samples = useMemo(() => samplesOf(value?.products ?? [], { currency, now }), [value, currency])
  const choice = { variantId: view.variantId, language: view.language }
  const { overlay, unfinished } = useMemo(() => sampleOverlay(draft, choice, samples, now), [draft, wanted, samples])
  const message: Omit<PreviewMessage, 'isQuiet'> = {
    kind: 'vitrine-preview',
    overlay,
    state: samples.state,
    theme,
    words,
    claim: samples.claim,
    language: view.language || 'en',
    isDark: view.isDark,
    isRightToLeft: view.isRightToLeft,
    shopName: name,
  }
  return (
    <Card title="Preview" class="preview">
      <PreviewChoices draft={draft} view={view} onChange={onLook} />
      <PreviewFrame key={view.device} device={view.device} message={message} />
      {unfinished > 0 && (
        <p class="card-note">
          {counted(unfinished, 'block is', 'blocks are')} left out: something in {unfinished === 1 ? 'it' : 'them'} is
          still to be filled in.
        </p>
      )}
      <p class="card-note">Products, cart, numbers and codes are samples.</p>
      {children}
    </Card>
  )
}
