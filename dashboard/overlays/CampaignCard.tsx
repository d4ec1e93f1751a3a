/** @module One campaign: what it is, for whom, and what it did. */
import type { CampaignList } from '../../contract/admin.ts'
import type { Campaign } from '../../contract/campaign.ts'
import { clock } from '../part/clock.ts'
import { useShop } from '../part/use-shop.ts'
import { audienceWords } from '../sentence/audience-words.ts'
import { capital } from '../sentence/capital.ts'
import { plain } from '../sentence/counted.ts'
import { layoutName } from '../sentence/layout-words.ts'
import { dayAndClock } from '../sentence/moment.ts'
import { pagesWords } from '../sentence/pages-words.ts'
import { rate, share } from '../sentence/share.ts'
import { triggerWords } from '../sentence/trigger-words.ts'
import { LayoutPicture } from './LayoutPicture.tsx'

type Listed = CampaignList['campaigns'][number]

const STATUS: Record<Campaign['status'], string> = { draft: 'Draft', live: 'Live', paused: 'Paused' }

function Rules({ campaign }: { campaign: Listed }) {
  const { currency } = useShop()
  const rules = [
    { label: 'For', value: audienceWords(campaign.audience, { currency }) },
    { label: 'On', value: pagesWords(campaign.pages) },
    { label: 'Opens', value: triggerWords(campaign.triggers, campaign.triggerMatch) },
  ]
  if (campaign.holdout > 0)
    rules.push({ label: 'Compared', value: `${share(campaign.holdout)} of visitors never see it, to measure against` })
  return (
    <dl class="rules">
      {rules.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{capital(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function CampaignFigures({ figures }: { figures: Listed['figures'] }) {
  const numbers = [
    { label: 'Shown', value: plain(figures.shown) },
    { label: 'Clicked', value: plain(figures.clicked) },
    { label: 'Closed', value: plain(figures.closed) },
    { label: 'Click rate', value: rate(figures.clicked, figures.shown) ?? '–' },
  ]
  return (
    <dl class="small-figures">
      {numbers.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function CampaignCard({ campaign }: { campaign: Listed }) {
  const { timeZone } = useShop()
  return (
    <li class="card campaign">
      <header class="campaign-head">
        <LayoutPicture layout={campaign.layout} position={campaign.position} />
        <div>
          <h2>
            {campaign.name} <span class={`chip chip-${campaign.status}`}>{STATUS[campaign.status]}</span>
          </h2>
          <p class="campaign-sub">
            {layoutName(campaign.layout)}, version {campaign.version}, published{' '}
            {dayAndClock(campaign.publishedAt, timeZone, clock.peek())}
          </p>
        </div>
      </header>
      <Rules campaign={campaign} />
      <CampaignFigures figures={campaign.figures} />
    </li>
  )
}
