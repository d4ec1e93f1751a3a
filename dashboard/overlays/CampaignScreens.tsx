/** @module The screens about overlays: all of them, one, its figures, a new one. */
import { late } from '../frame/late.tsx'
import { lateStyle } from '../frame/late-style.ts'
import type { Route } from '../route.ts'
import { Overlays } from './Overlays.tsx'

export type CampaignRoute = Extract<Route, { screen: 'overlays' | 'campaign' | 'campaign-figures' | 'new-campaign' }>

const CampaignScreen = late(async () => {
  const [{ CampaignScreen }] = await Promise.all([import('./CampaignScreen.tsx'), lateStyle()])
  return CampaignScreen
})
const CampaignFigures = late(async () => (await import('./figures/CampaignFigures.tsx')).CampaignFigures)
const NewCampaign = late(async () => {
  const [{ NewCampaign }] = await Promise.all([import('./new/NewCampaign.tsx'), lateStyle()])
  return NewCampaign
})

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
