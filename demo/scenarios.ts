/** @module What the demo shop writes by itself: recipes, two of them changed as an owner would change them. */
import { afterFirstOrder } from '../contract/recipes/after-first-order.ts'
import type { Recipe } from '../contract/recipes/recipe.ts'
import { RECIPES } from '../contract/recipes/recipes.ts'
import { scenarioOf } from '../contract/recipes/scenario-of.ts'
import { weeklyRecommendations } from '../contract/recipes/weekly-recommendations.ts'
import type { ScenarioInput } from '../contract/scenario/scenario.ts'
import { CLUB } from './customers.ts'

const LIVE = ['abandoned-cart', 'welcome', 'order-confirmation', 'shipping-confirmation', 'birthday']
/** To be looked at and published. */
const DRAFTS = ['price-drop', 'win-back']

/** The tea club's letter: it goes to its members, however often they come. */
const clubLetter = (): ScenarioInput => ({
  ...scenarioOf(weeklyRecommendations),
  scenarioId: 'tea-club-letter',
  name: 'The tea club’s letter, each Tuesday',
  audience: { kind: 'text', field: 'trait', isOneOf: [CLUB] },
})

/** Begins when the parcel is there, not when it is ordered. */
const afterDelivery = (): ScenarioInput => ({
  ...scenarioOf(afterFirstOrder),
  scenarioId: 'after-delivery',
  name: 'After the parcel has come',
  entry: { on: 'order', step: 'delivered' },
  audience: undefined,
})

const ofIds = (ids: readonly string[]): Recipe[] => RECIPES.filter(({ recipeId }) => ids.includes(recipeId))

/** Scenarios as they are published or kept as drafts, and the recipes whose codes and slots they need. */
export function demoScenarios(): { scenarios: ScenarioInput[]; recipes: Recipe[] } {
  const live = [...ofIds(LIVE).map((recipe) => scenarioOf(recipe)), clubLetter(), afterDelivery()]
  return {
    scenarios: [
      ...live.map((scenario) => ({ ...scenario, status: 'live' as const })),
      ...ofIds(DRAFTS).map((recipe) => scenarioOf(recipe)),
    ],
    recipes: [...ofIds([...LIVE, ...DRAFTS]), weeklyRecommendations, afterFirstOrder],
  }
}
