/** @module node test/contract/recipes/recipe-table.ts: the table of docs/how-to/recipes.md, made of the recipes themselves. */
import { RECIPE_GROUPS, type Recipe, type RecipeGroup } from '../../../contract/recipes/recipe.ts'
import { RECIPES } from '../../../contract/recipes/recipes.ts'
import { scenarioDraft } from '../../../dashboard/scenarios/draft/scenario-draft.ts'
import { recipeMoments } from '../../../dashboard/scenarios/recipes/recipe-moments.ts'
import { entryWords } from '../../../dashboard/scenarios/words/entry-words.ts'

/** A table for each group, in the order and with the words of the gallery. */
export const recipeTables = (): string =>
  (Object.entries(RECIPE_GROUPS) as [RecipeGroup, string][])
    .map(([group, title]) => {
      const rows = RECIPES.filter((each) => each.group === group).map(row)
      return [`### ${title}`, '', '| recipe | begins | what, and when |', '|---|---|---|', ...rows].join('\n')
    })
    .join('\n\n')

function row(recipe: Recipe): string {
  const draft = scenarioDraft({ ...recipe.frame }, recipe.recipeId)
  const moments = recipeMoments(draft)
  const told = moments.map(({ stepId, at }) => `${nameOf(recipe, stepId)} (${at})`)
  const seen = moments.map(({ stepId }) => messageOf(recipe, stepId))
  const others = Object.entries(recipe.messages).flatMap(([id, { name }]) => (seen.includes(id) ? [] : [`or: ${name}`]))
  return `| ${recipe.title} | ${entryWords(draft.entry)} | ${[...told, ...others].join('; ')} |`
}

function messageOf({ frame }: Recipe, stepId: string): string | null {
  const step = frame.steps[stepId]
  return step?.kind === 'send' ? step.messageId : null
}

function nameOf(recipe: Recipe, stepId: string): string {
  const messageId = messageOf(recipe, stepId)
  if (messageId !== null) return recipe.messages[messageId]?.name ?? messageId
  return recipe.frame.steps[stepId]?.kind === 'webhook' ? 'a webhook' : 'an overlay'
}

if (import.meta.main) console.log(recipeTables())
