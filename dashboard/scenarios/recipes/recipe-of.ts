/** @module The recipe that a scenario was begun with. */
import type { Recipe } from '../../../contract/recipes/recipe.ts'
import { RECIPES } from '../../../contract/recipes/recipes.ts'

/** By the scenario's id, which is the recipe's, or that with a number behind it. Null: from nothing. */
export const recipeOf = (scenarioId: string): Recipe | null =>
  RECIPES.find(({ recipeId }) => recipeId === scenarioId || isNumbered(scenarioId, recipeId)) ?? null

const isNumbered = (scenarioId: string, recipeId: string): boolean =>
  scenarioId.startsWith(`${recipeId}-`) && /^\d+$/.test(scenarioId.slice(recipeId.length + 1))
