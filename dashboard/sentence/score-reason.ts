/** @module One line of the lead score in words. */
import type { ScoreReason } from '../../contract/lead-score.ts'
import { counted, plain } from './counted.ts'
import { duration } from './duration.ts'
import { LANGUAGE } from './language.ts'

/** The kinds that the score counts; one that is missing here is called by its own name. */
const NOUNS: Record<string, readonly [one: string, many: string]> = {
  page_view: ['page opened', 'pages opened'],
  view_item: ['product viewed', 'products viewed'],
  search: ['search', 'searches'],
  add_to_cart: ['product put in the cart', 'products put in the cart'],
  begin_checkout: ['checkout begun', 'checkouts begun'],
  purchase: ['order', 'orders'],
  sign_up: ['sign-up', 'sign-ups'],
  generate_lead: ['contact left', 'contacts left'],
  select_promotion: ['overlay used', 'overlays used'],
}

const signed = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })

/** `+8.3 points`; what rounds to nothing is `under 0.1 points`. */
function points(value: number): string {
  if (Math.abs(value) < 0.05) return 'under 0.1 points'
  const text = signed.format(value).replace('-', '−')
  return `${text} ${text === '+1' || text === '−1' ? 'point' : 'points'}`
}

export interface ReasonWords {
  /** `12 products viewed` */
  what: string
  /** `+8.3 points` */
  points: string
  /** `capped, would be +14.2 points`, when the cap of its group cut it. */
  capped: string | null
}

function what({ kind, count }: ScoreReason): string {
  if (kind === 'active_seconds') return `${duration(count * 1000)} of attention`
  const nouns = Object.hasOwn(NOUNS, kind) ? NOUNS[kind] : undefined
  return nouns ? counted(count, nouns[0], nouns[1]) : `${plain(count)} × ${kind.replaceAll('_', ' ')}`
}

/** The line in its parts, to be set in columns. */
export function scoreReason(reason: ScoreReason): ReasonWords {
  return {
    what: what(reason),
    points: points(reason.points),
    capped: reason.uncapped === undefined ? null : `capped, would be ${points(reason.uncapped)}`,
  }
}
