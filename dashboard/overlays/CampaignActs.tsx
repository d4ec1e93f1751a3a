/** @module What can be done with a campaign in one click: pausing, resuming, copying. */
import { useState } from 'preact/hooks'
import { type Trouble, troubleSentence } from '../api/trouble.ts'
import { Icon } from '../part/Icon.tsx'
import { hrefOf } from '../route.ts'
import { beginCampaign } from './begin-campaign.ts'
import type { Listed } from './CampaignCard.tsx'
import { setStatus } from './editor/campaign-doors.ts'

interface CampaignActsProps {
  campaign: Listed
  onChanged(): void
}

export function CampaignActs({ campaign, onChanged }: CampaignActsProps) {
  const { campaignId, status, name } = campaign
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function act(write: () => Promise<{ ok: true } | { ok: false; trouble: Trouble }>) {
    if (isBusy) return
    setBusy(true)
    const answer = await write()
    setBusy(false)
    setTrouble(answer.ok ? null : troubleSentence(answer.trouble))
    if (answer.ok) onChanged()
  }

  const next = status === 'live' ? 'paused' : 'live'
  return (
    <div class="campaign-acts">
      <a class="button button-small" href={hrefOf({ screen: 'campaign', campaignId })}>
        Edit<span class="unseen"> “{name}”</span>
      </a>
      <button
        type="button"
        class="button button-small"
        aria-disabled={isBusy}
        onClick={() => act(() => setStatus(campaignId, next))}
      >
        <Icon name={status === 'live' ? 'pause' : 'play'} />
        {status === 'live' ? 'Pause' : status === 'paused' ? 'Resume' : 'Make it live'}
        <span class="unseen"> “{name}”</span>
      </button>
      <a class="button button-small" href={hrefOf({ screen: 'campaign-figures', campaignId })}>
        Figures<span class="unseen"> “{name}”</span>
      </a>
      <button
        type="button"
        class="button button-small"
        aria-disabled={isBusy}
        onClick={() => act(() => copyOf(campaign))}
      >
        <Icon name="copy" />
        Duplicate<span class="unseen"> “{name}”</span>
      </button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}

/** The copy opens as a draft of its own. */
function copyOf({ version, publishedAt, figures, ...campaign }: Listed) {
  return beginCampaign({ ...campaign, name: `${campaign.name}, a copy` })
}
