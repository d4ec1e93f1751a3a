/** @module What does no harm to publish and should be known before: the linter of campaigns. It never refuses. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import { USUAL_SLOT } from '../../../contract/recommend/strategy.ts'
import { shopMoment } from '../shop-moment.ts'
import { claimsIn, contentWarnings } from './content-warnings.ts'
import { contentsOf } from './contents-of.ts'
import { fitWarnings } from './fit-warnings.ts'
import { prizeWarnings } from './prize-warnings.ts'
import { surveyWarnings } from './survey-warnings.ts'

/** What there is in the shop. `now` in ms UTC. */
export interface LintContext {
  segmentIds: ReadonlySet<string>
  poolIds: ReadonlySet<string>
  /** Recommendation slots that are live. */
  slotIds: ReadonlySet<string>
  timeZone: string
  now: number
}

/** In the order of the campaign's fields. Cost: one pass over its words. */
export function campaignWarnings(campaign: Campaign, context: LintContext): FieldNote[] {
  const contents = contentsOf(campaign)
  return [
    ...(campaign.tab === undefined ? [] : claimsIn(campaign.tab, 'tab', campaign.content)),
    ...audienceWarnings(campaign, context),
    ...contents.flatMap(contentWarnings),
    ...contents.flatMap(fitWarnings),
    ...prizeWarnings(campaign),
    ...contents.flatMap(({ content, field }) =>
      content.flatMap((block, index) => blockWarnings(block, `${field}[${index}]`, campaign, context)),
    ),
    ...scheduleWarnings(campaign, context),
  ]
}

function audienceWarnings({ audience, pages }: Campaign, { segmentIds }: LintContext): FieldNote[] {
  const notes: FieldNote[] = []
  for (const field of ['segments', 'notSegments'] as const)
    for (const [index, id] of (audience[field] ?? []).entries())
      if (!segmentIds.has(id))
        notes.push({ field: `audience.${field}[${index}]`, message: `there is no segment "${id}"` })
  const both = audience.segments?.filter((id) => audience.notSegments?.includes(id)) ?? []
  if (both.length > 0)
    notes.push({ field: 'audience.notSegments', message: `wants and refuses "${both[0]}", so it is never shown` })
  const types = pages.types?.filter((type) => !pages.notTypes?.includes(type))
  if (types?.length === 0)
    notes.push({ field: 'pages.notTypes', message: 'leaves no page that it may run on, so it is never shown' })
  const { cart } = audience
  if (cart?.minMinor !== undefined && cart.maxMinor !== undefined && cart.minMinor > cart.maxMinor)
    notes.push({ field: 'audience.cart.minMinor', message: 'is above maxMinor, so it is never shown' })
  return notes
}

function blockWarnings(
  block: Block,
  field: string,
  campaign: Campaign,
  { poolIds, slotIds }: LintContext,
): FieldNote[] {
  const { pages, audience, schedule } = campaign
  switch (block.kind) {
    case 'unique_coupon':
      return poolIds.has(block.poolId) ? [] : [noPool(`${field}.poolId`, block.poolId)]
    case 'wheel':
      return block.slices.flatMap(({ poolId }, index) =>
        poolId === undefined || poolIds.has(poolId) ? [] : [noPool(`${field}.slices[${index}].poolId`, poolId)],
      )
    case 'countdown':
      return block.until === 'campaign_end' && schedule.endsAt === undefined
        ? [{ field, message: 'counts down to the end of the campaign, which has none (schedule.endsAt): never shown' }]
        : []
    case 'live_viewers':
    case 'proof': {
      if (block.kind === 'proof' && block.of === 'stock' && block.fewest > block.most)
        return [{ field: `${field}.fewest`, message: 'is more than most, so it is never shown' }]
      const isOfProduct = block.kind === 'live_viewers' || block.of !== 'sign_ups'
      const isElsewhere = pages.types ? !pages.types.includes('product') : pages.notTypes?.includes('product')
      return isOfProduct && isElsewhere
        ? [{ field, message: 'is about the page’s product, and the campaign runs on no product page: never shown' }]
        : []
    }
    case 'cart_items':
      return audience.cart?.state === 'empty'
        ? [{ field, message: 'shows the cart to people whose cart is empty: never shown' }]
        : []
    case 'recommendations':
      if (block.fewest > block.count)
        return [{ field: `${field}.fewest`, message: 'is more than count, so it is never shown' }]
      return slotIds.has(block.slotId ?? USUAL_SLOT) ? [] : [noSlot(`${field}.slotId`, block.slotId ?? USUAL_SLOT)]
    case 'form':
      return block.agreement === undefined && block.fields.some(({ name }) => name === 'email')
        ? [{ field, message: 'has no agreement, so nothing but a confirmation may be sent to the address' }]
        : []
    case 'survey':
      return surveyWarnings(block, field)
    case 'headline':
    case 'text':
    case 'image':
    case 'coupon':
    case 'button':
    case 'decline':
    case 'free_delivery':
      return []
  }
}

const noSlot = (field: string, id: string) => ({
  field,
  message: `there is no live recommendation slot "${id}", so it is never shown`,
})

const noPool = (field: string, id: string) => ({ field, message: `there is no pool of coupons "${id}"` })

function scheduleWarnings({ schedule: { startsAt, endsAt }, status }: Campaign, context: LintContext): FieldNote[] {
  if (endsAt === undefined) return []
  const endAt = shopMoment(endsAt, context.timeZone)
  if (startsAt !== undefined && shopMoment(startsAt, context.timeZone) >= endAt)
    return [{ field: 'schedule.endsAt', message: 'is not after startsAt, so it is never shown' }]
  return status === 'live' && endAt <= context.now
    ? [{ field: 'schedule.endsAt', message: 'is past, so it is not shown any more' }]
    : []
}
