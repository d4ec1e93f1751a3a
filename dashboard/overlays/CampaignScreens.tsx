/** @module The screens about overlays: all of them, one, its figures, a new one. */
import { late } from '../frame/late.tsx'
import type { Route } from '../route.ts'
import { Overlays } from './Overlays.tsx'

export type CampaignRoute = Extract<Route, { screen: 'overlays' | 'campaign' | 'campaign-figures' | 'new-campaign' }>

const CampaignScreen = late(async () => (await import('./CampaignScreen.tsx')).CampaignScreen)
const CampaignFigures = late(async () => (await import('./figures/CampaignFigures.tsx')).CampaignFigures)
const NewCampaign = late(async () => (await import('./new/NewCampaign.tsx')).NewCampaign)

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
  }
}
