/** @module The screens about overlays: all of them, one, its figures, a new one, and their look. */
import { late } from '../frame/late.tsx'
import { withLateStyle } from '../frame/late-style.ts'
import type { Route } from '../route.ts'
import { Overlays } from './Overlays.tsx'

export type CampaignRoute = Extract<
  Route,
  { screen: 'overlays' | 'campaign' | 'campaign-figures' | 'new-campaign' | 'look' }
>

const CampaignScreen = late(async () => (await withLateStyle(import('./CampaignScreen.tsx'))).CampaignScreen)
const CampaignFigures = late(async () => (await import('./figures/CampaignFigures.tsx')).CampaignFigures)
const NewCampaign = late(async () => (await withLateStyle(import('./new/NewCampaign.tsx'))).NewCampaign)
const Look = late(async () => (await withLateStyle(import('../look/Look.tsx'))).Look)

export function CampaignScreens({ route }: { route: CampaignRoute }) {
  switch (route.screen) {
    case 'overlays':
      return <Overlays />
    case 'campaign':
      return <CampaignScreen key={route.campaignId} campaignId={route.campaignId} />
    case 'campaign-figures':
      return <CampaignFigures key={route.campaignId} campaignId={route.campaignId} />
    case 'new-campaign':
      return <NewCampaign />
    case 'look':
      return <Look />
  }
}
