/** @module An overlay in the colours that are being chosen. */
import { useMemo, useState } from 'preact/hooks'
import type { Theme } from '../../contract/settings.ts'
import { blankCampaign } from '../overlays/new/blank-campaign.ts'
import { PreviewFrame } from '../overlays/preview/PreviewFrame.tsx'
import { sampleOverlay } from '../overlays/preview/sample-overlay.ts'
import { samplesOf } from '../overlays/preview/samples.ts'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { useShop } from '../part/use-shop.ts'

export function LookPreview({ theme }: { theme: Theme }) {
  const { currency, words, name } = useShop()
  const [isDark, setDark] = useState(false)
  const [now] = useState(() => clock.peek())
  const { overlay, samples } = useMemo(() => {
    const samples = samplesOf([], { currency, now })
    const draft = { ...blankCampaign('modal'), campaignId: 'look' }
    return { samples, ...sampleOverlay(draft, { variantId: '', language: '' }, samples, now) }
  }, [currency])
  return (
    <Card title="So it looks" class="preview">
      <div class="preview-choices">
        <button type="button" class="button button-small" aria-pressed={isDark} onClick={() => setDark(!isDark)}>
          Dark page
        </button>
      </div>
      <PreviewFrame
        device="phone"
        message={{
          kind: 'vitrine-preview',
          overlay,
          state: samples.state,
          theme,
          words,
          claim: samples.claim,
          language: 'en',
          isDark,
          isRightToLeft: false,
          shopName: name,
        }}
      />
    </Card>
  )
}
