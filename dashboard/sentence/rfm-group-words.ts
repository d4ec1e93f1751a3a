/** @module The eleven groups of customers in words: what each is called, whom it means, what may be worth doing. */

/** `means` and `advice` are a sentence each. */
export interface GroupWords {
  name: string
  means: string
  advice: string
}

const GROUPS: Record<string, readonly [name: string, means: string, advice: string]> = {
  champions: [
    'Champions',
    'Order most often, spend most, and ordered lately.',
    'Thank them and show them new things first; a discount is not what keeps them.',
  ],
  loyal: ['Loyal', 'Order often and spend well.', 'Ask them for a review, and offer what goes with what they have.'],
  potential_loyalist: [
    'Potential loyalists',
    'Came lately and have ordered more than the least.',
    'Give them a reason for the next order while they remember the last.',
  ],
  new: ['New', 'Ordered least, and just now.', 'Help them to enjoy what they bought; sell again later.'],
  promising: [
    'Promising',
    'Ordered least, and not long ago.',
    'Show them more of what they looked at: the second order is the hardest.',
  ],
  needs_attention: [
    'Need attention',
    'Stand in the middle: some orders, and some time since the last.',
    'Write to them now, with something that fits what they bought.',
  ],
  about_to_sleep: [
    'About to sleep',
    'Ordered little, and a while ago.',
    'Remind them of what they liked; do not expect much.',
  ],
  at_risk: [
    'At risk',
    'Ordered often or spent well, and have been away for a while.',
    'Ask them back personally: they are worth an offer.',
  ],
  cannot_lose: [
    'Cannot lose',
    'Were among the best, and have been away longest.',
    'Find out why before you send anything: a call may be worth it.',
  ],
  hibernating: ['Hibernating', 'Ordered little, long ago.', 'An offer now and then is enough.'],
  lost: ['Lost', 'Ordered least and longest ago.', 'Spend nothing on them but the newsletter they agreed to.'],
}

/** The words of a group; one that is missing here is called by its own name. */
export function groupWords(group: string): GroupWords {
  const [name, means, advice] = (Object.hasOwn(GROUPS, group) ? GROUPS[group] : undefined) ?? [
    group.replaceAll('_', ' '),
    '',
    '',
  ]
  return { name, means, advice }
}
