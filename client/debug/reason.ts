/** @module Why a campaign is or is not shown, one sentence an outcome. */
import type { Outcome } from '../../contract/decision.ts'
import { words } from './texts.ts'

type Because = Extract<Outcome, { kind: 'not_in_audience' }>['because']

const BECAUSE: Record<Because, string> = {
  is_new: 'it is for people who come back, and this is the first visit',
  is_returning: 'it is for a first visit, and this is not the first',
  grade: 'it is for other lead grades',
  device: 'it is for another kind of device',
  language: 'it is for readers of another language',
  has_orders: 'it is for people who never ordered',
  has_no_orders: 'it is for people who ordered before',
  cart_is_empty: 'the cart is empty',
  cart_is_filled: 'there is something in the cart',
  cart_value: 'the value of the cart is outside its range',
  cart_changed_recently: 'the cart has changed too recently',
  cart_contents: 'the cart holds none of its products',
  country: 'it is for other countries',
  utm: 'it is for visits from another advertisement',
  segment: 'it is for other segments',
  condition: 'its own condition does not hold',
  not_offered: 'no scenario lets you see it now',
}

const time = (at: number) => new Date(at).toLocaleString('en-GB')

/** `names` by campaign id. Exhaustive: a new outcome does not compile until it has its words. */
export function reason(outcome: Outcome, names: ReadonlyMap<string, string>): string {
  const nameOf = (id: string) => `“${names.get(id) ?? id}”`
  switch (outcome.kind) {
    case 'offered':
      return 'Offered on this page.'
    case 'outside_schedule':
      return 'Not shown: today is outside its dates.'
    case 'other_page':
      return `Not shown: it does not run on this page (${words(outcome.pageType)}).`
    case 'no_consent':
      return 'Not shown: it needs the consent to personalise.'
    case 'not_in_audience':
      return `Not shown: ${BECAUSE[outcome.because]}.`
    case 'holdout':
      return 'Not shown: this browser is in the comparison group, which never sees it.'
    case 'one_this_session':
      return `Not shown: ${nameOf(outcome.campaignId)} has interrupted this visit already.`
    case 'quiet_after_close':
      return `Not shown: it was closed; quiet until ${time(outcome.untilAt)}.`
    case 'quiet_after_show':
      return `Not shown: it was seen; quiet until ${time(outcome.untilAt)}.`
    case 'attention_spent':
      return `Not shown: enough has asked for attention; again from ${time(outcome.untilAt)}.`
    case 'shown_enough':
      return `Not shown: it was seen ${outcome.shows} times, and that is enough.`
    case 'global_holdout':
      return 'Not shown: this browser is in the shop’s comparison group, which is shown nothing.'
    case 'too_few_pages':
      return `Not yet: it opens from page ${outcome.atLeast} of a visit on; this is page ${outcome.pageViews}.`
    case 'converted':
      return 'Not shown: it was used already.'
    case 'outranked':
      return `Not shown: ${nameOf(outcome.by)} goes first.`
    case 'nothing_to_show':
      return 'Not shown: there is nothing true to put into it, such as products of a cart.'
    case 'faulty':
      return 'Not shown: what is stored of it is broken. Publish it again.'
  }
}
