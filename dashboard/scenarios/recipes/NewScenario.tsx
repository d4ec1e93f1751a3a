/** @module The screen on which a scenario begins: with a recipe, or from nothing. */
import { useState } from 'preact/hooks'
import { READY_MADE_LANGUAGES } from '../../../contract/ready-made/ready-made.ts'
import { RECIPE_GROUPS, type Recipe, type RecipeGroup } from '../../../contract/recipes/recipe.ts'
import { RECIPES } from '../../../contract/recipes/recipes.ts'
import { FirstLanguage } from '../../overlays/new/FirstLanguage.tsx'
import { shopLanguage } from '../../overlays/new/shop-language.ts'
import { useBegin } from '../../overlays/new/use-begin.ts'
import { SubHead } from '../../part/SubHead.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { useShop } from '../../part/use-shop.ts'
import { fieldWord } from '../../sentence/field-word.ts'
import { joinedByAnd } from '../../sentence/joined.ts'
import { AlwaysOn } from './AlwaysOn.tsx'
import { beginRecipe, beginScenario } from './begin-scenario.ts'
import { BLANK_SCENARIO } from './blank-scenario.ts'
import { RecipeCard } from './RecipeCard.tsx'

const GROUPS = (Object.entries(RECIPE_GROUPS) as [RecipeGroup, string][])
  .map(([group, title]) => ({ group, title, recipes: RECIPES.filter((each) => each.group === group) }))
  .filter(({ recipes }) => recipes.length > 0)

export function NewScenario() {
  const { currency } = useShop()
  const [first, setFirst] = useState<string>(shopLanguage)
  const { begin, isBusy, trouble } = useBegin()
  const languages = [first, ...READY_MADE_LANGUAGES.filter((code) => code !== first)]

  return (
    <>
      <SubHead
        back={{ to: { screen: 'scenarios' }, name: 'Scenarios' }}
        title="New scenario"
        sub="It begins as a draft: nothing is sent before you publish it."
      >
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          onClick={() => begin(() => beginScenario(BLANK_SCENARIO, 'scenario'))}
        >
          From nothing
        </button>
      </SubHead>
      {trouble !== null && <TroubleLine role="alert">{trouble}</TroubleLine>}
      <div class="recipe-lead">
        <p>
          Every message is written in {joinedByAnd(READY_MADE_LANGUAGES.map((code) => fieldWord('language', code)))}.
          People get their own; all others get the first language of your shop.
        </p>
        <FirstLanguage language={first} onChoose={setFirst} />
      </div>
      <GroupNav />
      {GROUPS.map(({ group, title, recipes }) => (
        <GroupSection
          key={group}
          {...{ group, title, recipes, isBusy }}
          onBegin={(recipe) => begin(() => beginRecipe(recipe, { languages, currency }))}
        />
      ))}
      <AlwaysOn />
    </>
  )
}

interface GroupSectionProps {
  group: RecipeGroup
  title: string
  recipes: readonly Recipe[]
  isBusy: boolean
  onBegin(recipe: Recipe): void
}

const GroupSection = ({ group, title, recipes, isBusy, onBegin }: GroupSectionProps) => (
  <section id={`recipes-${group}`} class="recipes" aria-labelledby={`recipes-${group}-title`} tabIndex={-1}>
    <h2 id={`recipes-${group}-title`}>{title}</h2>
    <ul>
      {recipes.map((recipe) => (
        <RecipeCard key={recipe.recipeId} recipe={recipe} isBusy={isBusy} onBegin={() => onBegin(recipe)} />
      ))}
    </ul>
  </section>
)

/** Buttons, because the address behind # names the screen. */
const GroupNav = () => (
  <nav class="recipe-nav" aria-label="Kinds of recipes">
    {GROUPS.map(({ group, title, recipes }) => (
      <button
        key={group}
        type="button"
        class="button button-small"
        onClick={() => {
          const section = document.getElementById(`recipes-${group}`)
          section?.scrollIntoView()
          section?.focus({ preventScroll: true })
        }}
      >
        {title} <span class="card-note">{recipes.length}</span>
      </button>
    ))}
  </nav>
)
