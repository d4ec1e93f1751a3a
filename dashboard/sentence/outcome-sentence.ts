/** @module Why a campaign was or was not shown, one sentence an outcome. */
import type { Outcome } from '../../contract/decision.ts'
import { counted } from './counted.ts'
import { date } from './moment.ts'
import { manyPages } from './page-words.ts'

/** Where and when the sentence is read, and what campaigns are called. */
export interface OutcomeContext {
  zone: string
  now: number
  /** By campaign id; one that is missing is called by its id. */
  campaignNames: Record<string, string>
}

type Because = Extract<Outcome, { kind: 'not_in_audience' }>['because']

const BECAUSE: Record<Because, string> = {
  is_new: 'it is for people who come back, and this was the first visit',
  is_returning: 'it is for a first visit, and this was not the first',
  grade: 'it is for other lead grades than this visitor’s',
  device: 'it is for another kind of device',
  language: 'it is for readers of another language',
  has_orders: 'it is for people who never ordered, and this one did',
  has_no_orders: 'it is for people who ordered before, and this one did not',
  cart_is_empty: 'the cart is empty',
  cart_is_filled: 'there is something in the cart',
  cart_value: 'the value of the cart is outside its range',
  cart_changed_recently: 'the cart has changed too recently',
  cart_contents: 'the cart holds none of its products',
  country: 'it is for other countries',
  utm: 'it is for visits from another advertisement',
  segment: 'it is for other segments',
  condition: 'its own condition does not hold',
  not_offered: 'no scenario lets this visitor see it now',
}

const OUTRANKED = {
  priority: '',
  value: ', because it is expected to do more',
  exploration: ', this time by lot, to learn what each of them does',
}

/** A whole sentence with its full stop. Exhaustive: a new outcome does not compile until it has its words. */
export function outcomeSentence(outcome: Outcome, { zone, now, campaignNames }: OutcomeContext): string {
  switch (outcome.kind) {
    case 'offered':
      return 'Offered: it opens as soon as its trigger happens.'
    case 'outside_schedule':
      return 'Not shown: today is outside its dates.'
    case 'other_page':
      return `Not shown: it does not run on ${manyPages(outcome.pageType)}.`
    case 'no_consent':
      return 'Not shown: this visitor has not agreed to personalisation.'
    case 'not_in_audience':
      return `Not shown: ${BECAUSE[outcome.because]}.`
    case 'holdout':
      return 'Not shown: this visitor is in the comparison group, who never see it.'
    case 'global_holdout':
      return 'Not shown: this visitor is in the shop’s comparison group, who are never shown or sent anything.'
    case 'too_few_pages':
      return `Not yet: it opens from page ${outcome.atLeast} of a visit on, and this was page ${outcome.pageViews}.`
    case 'attention_spent':
      return `Not shown: enough has asked for this person’s attention; again from ${date(outcome.untilAt, zone, now)}.`
    case 'quiet_after_show':
      return `Not shown: it was seen lately; again from ${date(outcome.untilAt, zone, now)}.`
    case 'shown_enough':
      return `Not shown: it was seen ${counted(outcome.shows, 'time')}, and that is enough.`
    case 'one_this_session':
      return `Not shown: “${campaignNames[outcome.campaignId] ?? outcome.campaignId}” already interrupted this visit.`
    case 'quiet_after_close':
      return outcome.untilAt > now
        ? `Not shown: the visitor closed it; quiet until ${date(outcome.untilAt, zone, now)}.`
        : `Not shown: the visitor had closed it; it was quiet until ${date(outcome.untilAt, zone, now)}.`
    case 'converted':
      return 'Not shown: this visitor has already used it.'
    case 'outranked':
      return `Not shown: “${campaignNames[outcome.by] ?? outcome.by}” goes first${OUTRANKED[outcome.because ?? 'priority']}.`
    case 'nothing_to_show':
      return 'Not shown: there was nothing true to put into it, such as products to recommend.'
    case 'faulty':
      return 'Not shown: what is stored of it is broken. Publish it again.'
  }
}
