/** @module One campaign: what it is, for whom, what it did, and what can be done with it. */
import type { CampaignList } from '../../contract/admin.ts'
import type { WaitingDraft } from '../../contract/campaign-admin.ts'
import { clock } from '../part/clock.ts'
import { SmallFigures } from '../part/SmallFigures.tsx'
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { audienceWords } from '../sentence/audience-words.ts'
import { capital } from '../sentence/capital.ts'
import { layoutName } from '../sentence/layout-words.ts'
import { dayAndClock } from '../sentence/moment.ts'
import { pagesWords } from '../sentence/pages-words.ts'
import { scheduleWords } from '../sentence/schedule-words.ts'
import { share } from '../sentence/share.ts'
import { triggerWords } from '../sentence/trigger-words.ts'
import { CampaignActs } from './CampaignActs.tsx'
import { LayoutPicture } from './LayoutPicture.tsx'
import { shownFigures } from './shown-figures.ts'
import { statusWord } from './status-word.ts'

export type Listed = CampaignList['campaigns'][number]

interface CampaignCardProps {
  campaign: Listed
  /** What is saved and not published; null: nothing. */
  draft: WaitingDraft | null
  segmentNames: Record<string, string>
  onChanged(): void
}

export function CampaignCard({ campaign, draft, segmentNames, onChanged }: CampaignCardProps) {
  const { timeZone } = useShop()
  const { campaignId, name, status } = campaign
  return (
    <li class="card campaign">
      <header class="campaign-head">
        <LayoutPicture layout={campaign.layout} position={campaign.position} />
        <div>
          <h2>
            <a href={hrefOf({ screen: 'campaign', campaignId })}>{name}</a>{' '}
            <span class={`chip chip-${status}`}>{statusWord(status)}</span>
            {draft !== null && <span class="chip chip-draft">Draft not published</span>}
          </h2>
          <p class="campaign-sub">
            {layoutName(campaign.layout)}, version {campaign.version}, {status === 'draft' ? 'kept' : 'published'}{' '}
            {dayAndClock(campaign.publishedAt, timeZone, clock.peek())}
          </p>
        </div>
      </header>
      <Rules campaign={campaign} segmentNames={segmentNames} />
      <SmallFigures figures={shownFigures(campaign.figures)} />
      <CampaignActs campaign={campaign} onChanged={onChanged} />
    </li>
  )
}

function Rules({ campaign, segmentNames }: Pick<CampaignCardProps, 'campaign' | 'segmentNames'>) {
  const { currency, timeZone } = useShop()
  const { audience, pages, triggers, triggerMatch, schedule, variants, holdout } = campaign
  const runs = scheduleWords(schedule, { zone: timeZone, now: clock.peek() })
  const test = [
    variants && `${variants.length} versions`,
    holdout > 0 && `${share(holdout)} of visitors never see it, to measure against`,
  ].filter(Boolean)
  const rules = [
    { label: 'For', value: audienceWords(audience, { currency, segmentNames }) },
    { label: 'On', value: pagesWords(pages) },
    { label: 'Opens', value: triggerWords(triggers, triggerMatch) },
    ...(runs === 'always' ? [] : [{ label: 'Runs', value: runs }]),
    ...(test.length === 0 ? [] : [{ label: 'Compared', value: test.join('; ') }]),
  ]
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
