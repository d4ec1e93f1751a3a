/** @module Which screen an address opens. Those of every day come with the dashboard, the others when they are wanted. */
import { Live } from '../live/Live.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { People } from '../people/People.tsx'
import { Person } from '../person/Person.tsx'
import { hrefOf, type Route } from '../route.ts'
import { Today } from '../today/Today.tsx'
import { late } from './late.tsx'
import { withLateStyle } from './late-style.ts'

const Connect = late(async () => (await import('../connect/Connect.tsx')).Connect)
const CouponScreens = late(async () => (await withLateStyle(import('../coupons/CouponScreens.tsx'))).CouponScreens)
const Customers = late(async () => (await import('../customers/Customers.tsx')).Customers)
const CampaignScreens = late(async () => (await import('../overlays/CampaignScreens.tsx')).CampaignScreens)
const Import = late(async () => (await import('../import/Import.tsx')).Import)
const ProductScreens = late(async () => (await withLateStyle(import('../products/ProductScreens.tsx'))).ProductScreens)
const MessageScreens = late(async () => (await withLateStyle(import('../messages/MessageScreens.tsx'))).MessageScreens)
const Proofs = late(async () => (await withLateStyle(import('../proofs/Proofs.tsx'))).Proofs)
const RecommendationScreens = late(
  async () => (await withLateStyle(import('../recommendations/RecommendationScreens.tsx'))).RecommendationScreens,
)
const ScenarioScreens = late(
  async () => (await withLateStyle(import('../scenarios/ScenarioScreens.tsx'))).ScenarioScreens,
)
const SignUps = late(async () => (await withLateStyle(import('../sign-ups/SignUps.tsx'))).SignUps)
const SegmentScreens = late(async () => (await import('../segments/SegmentScreens.tsx')).SegmentScreens)

export function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'today':
      return <Today />
    case 'live':
      return <Live />
    case 'people':
      return <People order={route.order} segmentId={route.segmentId} />
    case 'person':
      return <Person profileId={route.profileId} />
    case 'segments':
    case 'segment':
    case 'new-segment':
      return <SegmentScreens route={route} />
    case 'customers':
      return <Customers />
    case 'overlays':
    case 'campaign':
    case 'campaign-figures':
    case 'new-campaign':
    case 'look':
      return <CampaignScreens route={route} />
    case 'coupons':
    case 'coupon-pool':
    case 'new-coupon-pool':
      return <CouponScreens route={route} />
    case 'connect':
      return <Connect />
    case 'import':
      return <Import />
    case 'sign-ups':
      return <SignUps />
    case 'scenarios':
    case 'scenario':
    case 'scenario-runs':
    case 'new-scenario':
    case 'run':
      return <ScenarioScreens route={route} />
    case 'messages':
    case 'mailbox':
    case 'calendar':
    case 'writing':
      return <MessageScreens route={route} />
    case 'recommendations':
    case 'recommendation-slot':
    case 'new-recommendation':
      return <RecommendationScreens route={route} />
    case 'products':
    case 'product':
    case 'catalogue':
      return <ProductScreens route={route} />
    case 'proofs':
      return <Proofs productId={route.productId} />
    case 'nowhere':
      return <Nowhere />
  }
}

const Nowhere = () => (
  <>
    <ScreenHead title="No such screen" sub="This address leads nowhere" />
    <p>
      <a href={hrefOf({ screen: 'today' })}>Go to Today</a>
    </p>
  </>
)
