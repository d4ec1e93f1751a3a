/** @module Moments of a profile as SQL, to the millisecond: the hour in the index tells all but those of the same hour. */
import { hourOf } from '../core/hour-of.ts'
import { type Bind, ofRow, type Part } from './condition-part.ts'

/** A column of whole hours in the index, and that of the row. Tests of `CART_CHANGED` are null without a cart, so they stand beside HAS_CART. */
interface Kept {
  hour: string
  exact: string
}

export const LAST_SEEN: Kept = { hour: 'f.seen_hour', exact: 'p.last_seen_at' }
export const CART_CHANGED: Kept = { hour: 'f.cart_hour', exact: 'p.cart_at' }

/** Is there something in the cart? */
export const HAS_CART = '(f.cart_hour IS NOT NULL)'

/** Was it at `at` (ms UTC) or before? */
export function until({ hour, exact }: Kept, at: number, bind: Bind): Part {
  return told(hour, { sign: '<', place: bind(hourOf(at)), row: ofRow(`${exact} <= ${bind(at)}`) })
}

/** Was it after `at` (ms UTC)? */
export function after({ hour, exact }: Kept, at: number, bind: Bind): Part {
  return told(hour, { sign: '>', place: bind(hourOf(at)), row: ofRow(`${exact} > ${bind(at)}`) })
}

/** Of the same hour the row tells. */
function told(hour: string, { sign, place, row }: { sign: '<' | '>'; place: string; row: Part }): Part {
  return {
    sql: `(${hour} ${sign} ${place} OR (${hour} = ${place} AND ${row.sql}))`,
    index: `(${hour} ${sign}= ${place})`,
    certain: `(${hour} ${sign} ${place})`,
  }
}
