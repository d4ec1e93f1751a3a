/** @module The figures of messages as rows of a table and as a few numbers. */
import type { MessageReport } from '../../../contract/message/message-report.ts'
import { plain } from '../../sentence/counted.ts'
import type { money } from '../../sentence/money.ts'
import { roundedMoney } from '../../sentence/rounded-money.ts'
import { rate } from '../../sentence/share.ts'

type Total = MessageReport['total']

/** A rate of the Worker (0 to 1) as `4.2%`; a dash where there is none. */
export const rateWords = (value: number | null): string => (value === null ? '–' : (rate(value, 1) ?? '–'))

/** Of several currencies each; a dash for nothing. `write`: how an amount is written, to the cent or rounded. */
export function moneyWords(byCurrency: Record<string, number>, write: typeof money): string {
  const amounts = Object.entries(byCurrency).filter(([, minor]) => minor !== 0)
  return amounts.length === 0 ? '–' : amounts.map(([currency, minor]) => write(minor, currency)).join(', ')
}

/** The line of numbers above the table. */
export const figuresOf = ({ sent, rates, revenueMinor }: Total): { label: string; value: string }[] => [
  { label: 'Sent', value: plain(sent) },
  { label: 'Delivered', value: rateWords(rates.delivered) },
  { label: 'Opened', value: rateWords(rates.opened) },
  { label: 'Clicked', value: rateWords(rates.clicked) },
  { label: 'Ordered', value: rateWords(rates.converted) },
  { label: 'Unsubscribed', value: rateWords(rates.unsubscribed) },
  { label: 'Revenue', value: moneyWords(revenueMinor, roundedMoney) },
]

/** What the owner must know of these figures; empty: nothing is wrong. Limits: mailbox providers' own (Gmail: 0.3 %). */
export function figureWarnings({ sent, rates, bounced, complained }: Total): string[] {
  const warnings: string[] = []
  if (complained >= 2 && (rates.complained ?? 0) > 0.001)
    warnings.push(
      'More than one person in a thousand called a message spam. From three on, Gmail and others turn your mail away: write less often, and only to those who confirmed.',
    )
  if (bounced >= 5 && bounced / Math.max(1, sent) > 0.02)
    warnings.push('More than 2% came back. Addresses that do not exist are not written to again.')
  return warnings
}
