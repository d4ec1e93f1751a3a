/** @module The screens about recommendations: all slots with how good they are, one slot, a new one. */
import type { Route } from '../route.ts'
import { NewSlot } from './editor/NewSlot.tsx'
import { SlotScreen } from './editor/SlotScreen.tsx'
import { Recommendations } from './Recommendations.tsx'

export type RecommendationRoute = Extract<
  Route,
  { screen: 'recommendations' | 'recommendation-slot' | 'new-recommendation' }
>

export function RecommendationScreens({ route }: { route: RecommendationRoute }) {
  switch (route.screen) {
    case 'recommendations':
      return <Recommendations />
    case 'recommendation-slot':
      return <SlotScreen key={route.slotId} slotId={route.slotId} />
    case 'new-recommendation':
      return <NewSlot />
  }
}
