/** @module Whom an overlay is for, in words. */
import type { Audience } from '../../contract/campaign/audience.ts'
import { cartWords } from './cart-words.ts'
import { conditionSentence } from './condition-sentence.ts'
import { fieldWord } from './field-word.ts'
import { joinedByAnd, joinedByOr } from './joined.ts'

export interface AudienceContext {
  /** The shop's. */
  currency: string
  /** By segment id; one that is missing is called by its id. @default {} */
  segmentNames?: Record<string, string>
}

/** `warm or hot visitors with something in the cart`; `everybody` for an empty audience. */
export function audienceWords(audience: Audience, context: AudienceContext): string {
  const who = [audience.visitor, audience.grades && joinedByOr(audience.grades)].filter(Boolean).join(', ')
  const parts = [...havingWords(audience, context.currency), ...placeWords(audience), ...otherWords(audience, context)]
  if (who === '' && parts.length === 0) return 'everybody'
  return [who === '' ? 'visitors' : `${who} visitors`, ...parts].join(' ')
}

function havingWords({ cart, orders }: Audience, currency: string): string[] {
  const having = cart ? cartWords(cart, currency) : []
  if (orders === 'none') having.push('no orders yet')
  if (orders === 'some') having.push('an earlier order')
  return having.length > 0 ? [`with ${joinedByAnd(having)}`] : []
}

function placeWords({ devices, languages, countries }: Audience): string[] {
  const parts: string[] = []
  if (devices) parts.push(`on a ${joinedByOr(devices)}`)
  if (languages) parts.push(`reading ${joinedByOr(languages.map((code) => fieldWord('language', code)))}`)
  if (countries) parts.push(`from ${joinedByOr(countries.map((code) => fieldWord('country', code)))}`)
  return parts
}

function otherWords(audience: Audience, { segmentNames = {} }: AudienceContext): string[] {
  const { segments, notSegments, offered, utm, where } = audience
  const named = (ids: readonly string[]) => joinedByOr(ids.map((id) => `“${segmentNames[id] ?? id}”`))
  const parts: string[] = []
  if (segments) parts.push(`in ${named(segments)}`)
  if (notSegments) parts.push(`not in ${named(notSegments)}`)
  if (offered) parts.push('whom a scenario lets see it')
  if (utm) parts.push(...utmWords(utm))
  if (where) parts.push(`for whom this holds: ${phrase(conditionSentence(where))}`)
  return parts
}

function utmWords({ source, medium, campaign }: NonNullable<Audience['utm']>): string[] {
  const said = [
    source && `from ${joinedByOr(source)}`,
    medium && `by ${joinedByOr(medium)}`,
    campaign && `by the advertisement ${joinedByOr(campaign.map((name) => `“${name}”`))}`,
  ].filter((each) => each !== undefined)
  return said.length > 0 ? [`who came ${said.join(', ')}`] : []
}

/** A sentence within another. */
const phrase = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1, -1)
