/** @module Begins a scenario: as a draft under an id of its own, in whose editor it opens. */
import type { CampaignList } from '../../../contract/admin.ts'
import type { CouponPoolList } from '../../../contract/coupon.ts'
import { readyMadeCampaigns } from '../../../contract/ready-made/ready-made-campaigns.ts'
import type { Recipe } from '../../../contract/recipes/recipe.ts'
import { scenarioOf } from '../../../contract/recipes/scenario-of.ts'
import type { RecommendationSlots } from '../../../contract/recommend/slot-list.ts'
import type { ScenarioList, ScenarioWritten } from '../../../contract/scenario/scenario-list.ts'
import { read } from '../../api/read.ts'
import type { Answer } from '../../api/request.ts'
import { send } from '../../api/send.ts'
import { hrefOf } from '../../route.ts'
import { slug } from '../../segments/slug.ts'
import { type ScenarioDraft, scenarioDraft } from '../draft/scenario-draft.ts'
import { SCENARIOS, saveDraft } from '../scenario-doors.ts'

const readNow = <T>(path: string): Promise<Answer<T>> => read<T>(path, new AbortController().signal)

/** `base`: what the id is made of; it becomes that of no other scenario. */
export async function beginScenario(
  draft: Omit<ScenarioDraft, 'scenarioId'>,
  base: string,
): Promise<Answer<ScenarioWritten>> {
  const list = await readNow<ScenarioList>(SCENARIOS)
  if (!list.ok) return list
  const taken = list.value.scenarios.map(({ scenarioId }) => scenarioId)
  const scenarioId = slug(base, taken, 'scenario')
  const answer = await saveDraft({ ...draft, scenarioId }, 0)
  if (answer.ok) location.hash = hrefOf({ screen: 'scenario', scenarioId })
  return answer
}

/** With the codes, slots and overlays that it needs; what is there already stays as it is. */
export async function beginRecipe(
  recipe: Recipe,
  { languages, currency }: { languages: readonly string[]; currency: string },
): Promise<Answer<ScenarioWritten>> {
  const language = languages[0] ?? 'en'
  const pools = recipe.pools?.({ currency }) ?? {}
  const made =
    (await madePools(Object.entries(pools))) ??
    (await madeSlots(recipe.slots ?? [])) ??
    (await madeCampaigns(recipe.campaigns ?? [], language, currency))
  if (made !== null) return made
  const scenario = scenarioOf(recipe, languages)
  return beginScenario(scenarioDraft(scenario, recipe.recipeId), recipe.recipeId)
}

type Failed = Extract<Answer<never>, { ok: false }>

/** Null: all of them are there. */
async function putAll(puts: readonly { path: string; body: unknown }[]): Promise<Failed | null> {
  for (const { path, body } of puts) {
    const answer = await send<unknown>(path, { method: 'PUT', body })
    if (!answer.ok) return answer
  }
  return null
}

async function madePools(wanted: readonly [string, unknown][]): Promise<Failed | null> {
  if (wanted.length === 0) return null
  const list = await readNow<CouponPoolList>('/v1/coupon-pools')
  if (!list.ok) return list
  const missing = wanted.filter(([poolId]) => list.value.pools.every((each) => each.poolId !== poolId))
  return putAll(missing.map(([poolId, body]) => ({ path: `/v1/coupon-pools/${poolId}`, body })))
}

async function madeSlots(wanted: NonNullable<Recipe['slots']>): Promise<Failed | null> {
  if (wanted.length === 0) return null
  const list = await readNow<RecommendationSlots>('/v1/recommendation-slots')
  if (!list.ok) return list
  const missing = wanted.filter(({ slotId }) => list.value.slots.every((each) => each.slotId !== slotId))
  return putAll(missing.map((body) => ({ path: `/v1/recommendation-slots/${body.slotId}`, body })))
}

/** As drafts, whose editors say what is to be checked. */
async function madeCampaigns(ids: readonly string[], language: string, currency: string): Promise<Failed | null> {
  if (ids.length === 0) return null
  const list = await readNow<CampaignList>('/v1/campaigns')
  if (!list.ok) return list
  const known = [...list.value.campaigns, ...(list.value.drafts ?? [])].map(({ campaignId }) => campaignId)
  const all = readyMadeCampaigns(language, currency).filter(({ readyMadeId }) => ids.includes(readyMadeId))
  const missing = all.filter(({ readyMadeId }) => !known.includes(readyMadeId))
  const pools = missing.flatMap((each) => Object.entries(each.pools))
  return (
    (await madePools(pools)) ??
    putAll(
      missing.map(({ campaign }) => ({
        path: `/v1/campaigns/${campaign.campaignId}/draft?version=0&draft=0`,
        body: { ...campaign, status: 'draft' },
      })),
    )
  )
}
