/** @module One person: who it is, how warm, what is in the cart, why which overlay, and all that happened. */
import type { Person as PersonAnswer } from '../../contract/admin.ts'
import type { Trouble } from '../api/trouble.ts'
import { useReading } from '../api/use-reading.ts'
import { late } from '../frame/late.tsx'
import { withLateStyle } from '../frame/late-style.ts'
import { Ago } from '../part/Ago.tsx'
import { BackLink } from '../part/BackLink.tsx'
import { Badge } from '../part/Badge.tsx'
import { Empty } from '../part/Empty.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { personName } from '../sentence/person-name.ts'
import { visitorName } from '../sentence/visitor-name.ts'
import { CartCard } from './CartCard.tsx'
import { facts } from './facts.ts'
import { IdentityCard } from './IdentityCard.tsx'
import { InterestsCard } from './InterestsCard.tsx'
import { OrdersCard } from './OrdersCard.tsx'
import { OutlookCard } from './OutlookCard.tsx'
import { PropensityCard } from './PropensityCard.tsx'
import { ScoreCard } from './ScoreCard.tsx'
import { SegmentChips } from './SegmentChips.tsx'
import { TimelineCard } from './TimelineCard.tsx'
import { ViewedCard } from './ViewedCard.tsx'
import { WhyCard } from './WhyCard.tsx'

const EVERY_MS = 15_000

/** Fetched on its own: it brings the words of scenarios. */
const ScenariosCard = late(async () => (await withLateStyle(import('./ScenariosCard.tsx'))).ScenariosCard)

const pathOf = (profileId: string): string => `/v1/people/${encodeURIComponent(profileId)}`

const isUnknown = (trouble: Trouble | null): boolean => trouble?.kind === 'refused' && trouble.problem.status === 404

function Known({ person }: { person: PersonAnswer }) {
  return (
    <>
      <SegmentChips profileId={person.profileId} everyMs={EVERY_MS} />
      <dl class="facts">
        {facts(person).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="columns columns-person">
        <div class="stack">
          <ScoreCard score={person.score} history={person.history} />
          <PropensityCard path={pathOf(person.profileId)} everyMs={EVERY_MS} />
          <CartCard cart={person.cart} />
          <OrdersCard orders={person.orderList} />
          <ViewedCard viewed={person.recentlyViewed} />
          <IdentityCard person={person} path={pathOf(person.profileId)} everyMs={EVERY_MS} />
        </div>
        <div class="stack">
          <OutlookCard path={pathOf(person.profileId)} everyMs={EVERY_MS} />
          <InterestsCard path={pathOf(person.profileId)} everyMs={EVERY_MS} />
          <ScenariosCard profileId={person.profileId} everyMs={EVERY_MS} />
          <WhyCard why={person.why} campaignNames={person.campaignNames} />
          <TimelineCard profileId={person.profileId} campaignNames={person.campaignNames} everyMs={EVERY_MS} />
        </div>
      </div>
    </>
  )
}

export function Person({ profileId }: { profileId: string }) {
  const { value, readAt, trouble, retry } = useReading<PersonAnswer>(pathOf(profileId), EVERY_MS)
  return (
    <>
      <BackLink to={{ screen: 'people', order: 'recent' }}>People</BackLink>
      <div class="person-head">
        <Badge profileId={profileId} />
        <ScreenHead
          title={value ? personName(value) : visitorName(profileId)}
          sub={
            value ? (
              <>
                Last seen <Ago at={value.lastSeenAt} />, first <Ago at={value.firstSeenAt} />
              </>
            ) : (
              ' '
            )
          }
        />
      </div>
      {isUnknown(trouble) ? (
        <Empty icon="people" title="Nobody by this id">
          <p>The person may have been forgotten on request, or joined with another one.</p>
        </Empty>
      ) : (
        <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      )}
      {value === null && !trouble && <Waiting rows={8} label="Reading about this person" />}
      {value !== null && !isUnknown(trouble) && <Known person={value} />}
    </>
  )
}
