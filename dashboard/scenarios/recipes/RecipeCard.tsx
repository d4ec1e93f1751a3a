/** @module One recipe: what it does, when it writes, and the button that begins it. */
import type { Recipe } from '../../../contract/recipes/recipe.ts'
import { Icon } from '../../part/Icon.tsx'
import { counted } from '../../sentence/counted.ts'
import { fieldWord } from '../../sentence/field-word.ts'
import { joinedByAnd } from '../../sentence/joined.ts'
import { scenarioDraft } from '../draft/scenario-draft.ts'
import { entryWords } from '../words/entry-words.ts'
import { FlowPicture } from './FlowPicture.tsx'

interface RecipeCardProps {
  recipe: Recipe
  isBusy: boolean
  onBegin(): void
}

export function RecipeCard({ recipe, isBusy, onBegin }: RecipeCardProps) {
  const { title, about, check, frame, recipeId } = recipe
  const draft = scenarioDraft({ ...frame }, recipeId)
  const languages = Object.keys(recipe.words).map((code) => fieldWord('language', code))
  return (
    <li class="card recipe">
      <h3>{title}</h3>
      <p class="recipe-begins">{entryWords(draft.entry)}</p>
      <FlowPicture flow={draft} />
      <p>{about}</p>
      {check !== null && (
        <p class="recipe-check">
          <Icon name="warning" />
          <span>To be checked before it goes live: {check}</span>
        </p>
      )}
      <footer class="recipe-foot">
        <button type="button" class="button button-main" aria-disabled={isBusy} onClick={onBegin}>
          Use this<span class="unseen"> “{title}”</span>
        </button>
        <span class="card-note" title={joinedByAnd(languages)}>
          {counted(languages.length, 'language')}
        </span>
      </footer>
    </li>
  )
}
