/** @module What a recipe says must be checked. */
import { Icon } from '../../part/Icon.tsx'
import { recipeOf } from './recipe-of.ts'

/** Nothing for a scenario of no recipe. */
export function CheckNote({ scenarioId }: { scenarioId: string }) {
  const recipe = recipeOf(scenarioId)
  if (!recipe || recipe.check === null) return null
  return (
    <div class="recipe-check recipe-check-large">
      <Icon name="warning" />
      <div>
        <b>Check before you publish</b>
        <p>{recipe.check}</p>
      </div>
    </div>
  )
}
