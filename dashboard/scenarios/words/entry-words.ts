/** @module What begins a scenario, in words. */
import { type Entry, INTERESTS, type OrderStep } from '../../../contract/scenario/entry.ts'
import { conditionSentence } from '../../sentence/condition-sentence.ts'
import { counted } from '../../sentence/counted.ts'
import { joinedByOr } from '../../sentence/joined.ts'
import { date } from '../../sentence/moment.ts'
import { eventWords } from './event-words.ts'
import { hourWords, WEEKDAY_NAMES } from './hour-words.ts'

/** Follow `an order`. */
export const ORDER_STEP_WORDS: Record<OrderStep, string> = {
  placed: 'is placed',
  paid: 'is paid',
  shipped: 'is shipped',
  delivered: 'is delivered',
  return_requested: 'is to be returned',
  cancelled: 'is cancelled',
}

/** Follow `a product that they`. */
const INTEREST_WORDS: Record<(typeof INTERESTS)[number], string> = {
  viewed: 'looked at',
  wished: 'wished for',
  cart: 'put in the cart',
}

/** `When a cart is left`. `segmentNames` by id; one that is not in it is called by its id. */
export function entryWords(entry: Entry, segmentNames: Record<string, string> = {}): string {
  switch (entry.on) {
    case 'event':
      return `When they ${eventWords(entry)}`
    case 'cart':
      return 'When a cart is left'
    case 'order':
      return `When an order ${ORDER_STEP_WORDS[entry.step]}`
    case 'subscribed':
      return 'When an address is confirmed'
    case 'condition':
      return `When this comes true of somebody: ${smallCondition(entry.condition)}`
    case 'segment':
      return `When somebody comes into the segment “${segmentNames[entry.segmentId] ?? entry.segmentId}”`
    case 'birthday':
      return birthdayWords(entry)
    case 'schedule':
      return scheduleWords(entry.at)
    case 'product':
      return productWords(entry)
  }
}

/** `ordered at least 2 times`, to stand within a sentence. */
export const smallCondition = (condition: Parameters<typeof conditionSentence>[0]): string => {
  const sentence = conditionSentence(condition).replace(/\.$/, '')
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function birthdayWords({ daysBefore = 0, atHour = 9 }: Partial<Extract<Entry, { on: 'birthday' }>>): string {
  const when = daysBefore === 0 ? 'On their birthday' : `${counted(daysBefore, 'day')} before their birthday`
  return `${when}, from ${hourWords(atHour)} by their clock`
}

function scheduleWords(at: Extract<Entry, { on: 'schedule' }>['at']): string {
  switch (at.kind) {
    case 'once': {
      const moment = Date.parse(`${at.moment}Z`)
      return Number.isNaN(moment) ? 'Once' : `Once, on ${date(moment, 'UTC', 0)}, ${at.moment.slice(11)}`
    }
    case 'weekly':
      return `Every ${WEEKDAY_NAMES[at.weekday]}, ${hourWords(at.hour)}`
    case 'monthly':
      return at.day >= 29
        ? `Every month on day ${at.day} or its last, ${hourWords(at.hour)}`
        : `Every month on day ${at.day}, ${hourWords(at.hour)}`
  }
}

type ProductEntry = Extract<Entry, { on: 'product' }>

function productWords({ change, interest = [...INTERESTS], leastPercent = 5, mostLeft }: ProductEntry): string {
  const which = `a product that they ${joinedByOr(interest.map((each) => INTEREST_WORDS[each]))}`
  switch (change) {
    case 'price_drop':
      return `When ${which} costs at least ${leastPercent}% less`
    case 'back_in_stock':
      return `When ${which} is there again`
    case 'low_stock':
      return `When at most ${mostLeft} are left of ${which}`
  }
}
