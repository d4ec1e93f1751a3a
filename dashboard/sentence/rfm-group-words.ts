/** @module The eleven groups of customers in words: what each is called, whom it means, what may be worth doing. */
import { TEXT_FIELDS } from '../../contract/condition-fields.ts'

/** `means` and `advice` are a sentence each. */
export interface GroupWords {
  name: string
  means: string
  advice: string
}

/** As conditions call them: one name on all screens. */
const NAMES: Record<string, string> = TEXT_FIELDS['score.rfm_group'].values

const GROUPS: Record<string, readonly [means: string, advice: string]> = {
  champions: [
    'Order most often, spend most, and ordered lately.',
    'Thank them and show them new things first; a discount is not what keeps them.',
  ],
  loyal: ['Order often and spend well.', 'Ask them for a review, and offer what goes with what they have.'],
  potential_loyalist: [
    'Came lately and have ordered more than the least.',
    'Give them a reason for the next order while they remember the last.',
  ],
  new: ['Ordered least, and just now.', 'Help them to enjoy what they bought; sell again later.'],
  promising: [
    'Ordered least, and not long ago.',
    'Show them more of what they looked at: the second order is the hardest.',
  ],
  needs_attention: [
    'Stand in the middle: some orders, and some time since the last.',
    'Write to them now, with something that fits what they bought.',
  ],
  about_to_sleep: ['Ordered little, and a while ago.', 'Remind them of what they liked; do not expect much.'],
  at_risk: [
    'Ordered often or spent well, and have been away for a while.',
    'Ask them back personally: they are worth an offer.',
  ],
  cannot_lose: [
    'Were among the best, and have been away longest.',
    'Find out why before you send anything: a call may be worth it.',
  ],
  hibernating: ['Ordered little, long ago.', 'An offer now and then is enough.'],
  lost: ['Ordered least and longest ago.', 'Spend nothing on them but the newsletter they agreed to.'],
}

const wordOf = <Word>(words: Record<string, Word>, group: string): Word | undefined =>
  Object.hasOwn(words, group) ? words[group] : undefined

/** The words of a group; one that is missing here is called by its own name. */
export function groupWords(group: string): GroupWords {
  const [means, advice] = wordOf(GROUPS, group) ?? ['', '']
  return { name: wordOf(NAMES, group) ?? group.replaceAll('_', ' '), means, advice }
}
