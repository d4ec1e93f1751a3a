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
  email_click: ['visit from an e-mail', 'visits from e-mails'],
  email_open: ['day with an e-mail opened', 'days with an e-mail opened'],
}

/** What is so of somebody, for their own sake. */
const FITS: Record<string, (count: number) => string> = {
  customer: (orders) => `Customer, ${counted(orders, 'confirmed order')}`,
  returning: (days) => `Here on ${days} of 60 days`,
  may_message: () => 'May be written to',
  may_personalise: () => 'Lets you personalise',
}

const signed = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })

/** `+8.3 points`; what rounds to nothing is `under 0.1 points`. */
export function pointsWords(value: number): string {
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

function what({ part, kind, count }: ScoreReason): string {
  const fit = part === 'fit' && Object.hasOwn(FITS, kind) ? FITS[kind] : undefined
  if (fit) return fit(count)
  if (kind === 'active_seconds') return `${duration(count * 1000)} of attention`
  const nouns = Object.hasOwn(NOUNS, kind) ? NOUNS[kind] : undefined
  return nouns ? counted(count, nouns[0], nouns[1]) : `${plain(count)} × ${kind.replaceAll('_', ' ')}`
}

/** The line in its parts, to be set in columns. */
export function scoreReason(reason: ScoreReason): ReasonWords {
  return {
    what: what(reason),
    points: pointsWords(reason.points),
    capped: reason.uncapped === undefined ? null : `capped, would be ${pointsWords(reason.uncapped)}`,
  }
}
