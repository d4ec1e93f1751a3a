/** @module The overlay as visitors will see it, while it is written. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { RecommendedProducts } from '../../../contract/product.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { clock } from '../../part/clock.ts'
import { useShop } from '../../part/use-shop.ts'
import type { PreviewMessage } from '../../preview/preview-message.ts'
import { counted } from '../../sentence/counted.ts'
import type { Draft } from '../draft/draft.ts'
import { PreviewChoices, type View } from './PreviewChoices.tsx'
import { PreviewFrame } from './PreviewFrame.tsx'
import { sampleOverlay } from './sample-overlay.ts'
import { samplesOf } from './samples.ts'

const FIRST: View = { device: 'phone', isDark: false, isRightToLeft: false, variantId: '', language: '' }

interface PreviewPaneProps {
  draft: Draft
  /** Stands below it. */
  children: ComponentChildren
}

export function PreviewPane({ draft, children }: PreviewPaneProps) {
  const { currency, theme, words, name } = useShop()
  const { value } = useReading<RecommendedProducts>('/v1/recommendations?count=8', null)
  const [view, setView] = useState(FIRST)
  // One moment for all of it, so that nothing is told anew because time went by.
  const [now] = useState(() => clock.peek())
  const samples = useMemo(() => samplesOf(value?.products ?? [], { currency, now }), [value, currency])
  const choice = { variantId: view.variantId, language: view.language }
  const { overlay, unfinished } = useMemo(() => sampleOverlay(draft, choice, samples, now), [draft, view, samples])
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
  useEffect(() => {
    if (draft.variants?.every(({ variantId }) => variantId !== view.variantId) ?? view.variantId !== '')
      setView((old) => ({ ...old, variantId: '' }))
  }, [draft.variants])
  return (
    <Card title="Preview" class="preview">
      <PreviewChoices draft={draft} view={view} onChange={(part) => setView((old) => ({ ...old, ...part }))} />
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
