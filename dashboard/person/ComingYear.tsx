/** @module What a customer is expected to spend in the coming year. */
import type { PersonOutlook } from '../../contract/person-outlook.ts'
import { lackingWords } from '../sentence/lacking-words.ts'
import { LANGUAGE } from '../sentence/language.ts'
import { money } from '../sentence/money.ts'
import { chance } from '../sentence/odds.ts'
import { RangeBar } from './RangeBar.tsx'

const orders = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 })

/** Where the line ends: a little behind the interval. */
const ROOM = 1.15

export function ComingYear({ value, currency }: Pick<PersonOutlook, 'value' | 'currency'>) {
  return (
    <div class="outlook-part">
      <h3>The coming year</h3>
      {value.kind === 'not-enough-data' ? (
        <p class="card-note">{lackingWords(value, currency)}</p>
      ) : (
        <>
          <p class="score">
            <span class="outlook-number">{money(value.valueMinor, currency)}</span>
            <span class="score-of">from about {orders.format(value.expectedOrders)} orders</span>
          </p>
          <RangeBar low={value.low} value={value.valueMinor} high={value.high} most={value.high * ROOM} />
          <p class="range-words">
            Eight out of ten such customers spend {money(value.low, currency)} to {money(value.high, currency)}.
          </p>
          <p class="card-note">Still a customer: {value.pAlive === 1 ? '100%' : chance(value.pAlive)}.</p>
        </>
      )}
    </div>
  )
}
