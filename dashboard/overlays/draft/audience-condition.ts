/** @module An audience as a condition, as far as stored people can be asked, to count them. */
import type { Audience } from '../../../contract/campaign/audience.ts'
import type { Condition } from '../../../contract/condition.ts'
import type { NumberField, TextField } from '../../../contract/condition-fields.ts'

export interface AudienceCount {
  condition: Condition
  /** What is asked of the visit itself, each a phrase: only the moment can tell. */
  notCounted: string[]
}

interface AudienceContext {
  currency: string
  /** Conditions of segments by id. */
  segments: ReadonlyMap<string, Condition>
}

const number = (field: NumberField, limits: { atLeast?: number; atMost?: number; currency?: string }): Condition => ({
  kind: 'number',
  field,
  ...limits,
})

const words = (field: TextField, isOneOf: string[] | undefined): Condition[] =>
  isOneOf === undefined ? [] : [{ kind: 'text', field, isOneOf }]

/** People whose last visit and last cart are as the audience asks. Everybody for an empty audience. */
export function audienceCondition(audience: Audience, context: AudienceContext): AudienceCount {
  const notCounted: string[] = []
  const of = [
    ...visitConditions(audience),
    ...words('score.grade', audience.grades),
    ...words('device', audience.devices),
    ...words('language', audience.languages),
    ...words('country', audience.countries),
    ...segmentConditions(audience, context, notCounted),
    ...(audience.where ? [audience.where] : []),
    ...cartConditions(audience.cart, context.currency),
  ]
  if (audience.utm) notCounted.push('which advertisement they come from')
  if (audience.offered) notCounted.push('whom scenarios let see it')
  if (audience.cart?.products || audience.cart?.categories || audience.cart?.brands)
    notCounted.push('what their cart holds')
  return { condition: { kind: 'all', of }, notCounted }
}

function visitConditions({ visitor, orders }: Audience): Condition[] {
  const of: Condition[] = []
  if (visitor === 'new') of.push(number('seen.sessions', { atMost: 1 }))
  if (visitor === 'returning') of.push(number('seen.sessions', { atLeast: 2 }))
  if (orders === 'none') of.push(number('orders.count', { atMost: 0 }))
  if (orders === 'some') of.push(number('orders.count', { atLeast: 1 }))
  return of
}

function segmentConditions(
  { segments, notSegments }: Audience,
  context: AudienceContext,
  notCounted: string[],
): Condition[] {
  const any = (ids: readonly string[]): Condition => {
    const known = ids.flatMap((id) => context.segments.get(id) ?? [])
    if (known.length < ids.length) notCounted.push('segments that are not there any more')
    return { kind: 'any', of: known }
  }
  return [
    ...(segments ? [any(segments)] : []),
    ...(notSegments ? [{ kind: 'not', of: any(notSegments) } as const] : []),
  ]
}

function cartConditions(cart: Audience['cart'], currency: string): Condition[] {
  if (cart === undefined) return []
  const { state, minMinor, maxMinor, unchangedMinutes } = cart
  const of: Condition[] = []
  if (state === 'filled') of.push(number('cart.lines', { atLeast: 1 }))
  if (state === 'empty') of.push(number('cart.lines', { atMost: 0 }))
  if (minMinor !== undefined || maxMinor !== undefined)
    of.push(
      number('cart.value', {
        ...(minMinor !== undefined && { atLeast: minMinor }),
        ...(maxMinor !== undefined && { atMost: maxMinor }),
        currency,
      }),
    )
  if (unchangedMinutes !== undefined)
    of.push(number('cart.minutes_unchanged', { atLeast: Math.round(unchangedMinutes) }))
  return of
}
