/** @module Recipe: five mails to somebody who has just left an address. */
import { chosenForYou } from './chosen-for-you.ts'
import { LEAD_NURTURING_WORDS } from './lead-nurturing-words.ts'
import { FOR_YOU } from './message-slots.ts'
import { DAY, HOUR } from './minutes.ts'
import { opening } from './opening.ts'
import { recipe } from './recipe.ts'

/** The brief: first contact within 24 hours, then mails that introduce the brand and help. Days 2, 5, 9, 14: our policy. */
export const leadNurturing = recipe({
  recipeId: 'lead-nurturing',
  group: 'welcome',
  title: 'Lead nurturing in five mails',
  about:
    'From the moment somebody confirmed an address: the first mail after an hour, within 24 in any case, then who you are, ' +
    'how to choose, what others ask, and a small choice for them. The first order ends it.',
  check:
    'Put your own answers into the second, third and fourth mail. “Welcome” begins by the same sign-up: run one of the two.',
  slots: [FOR_YOU],
  frame: {
    kind: 'triggered',
    entry: { on: 'subscribed' },
    audience: { kind: 'number', field: 'orders.count', atMost: 0 },
    goal: { kind: 'order' },
    first: 'wait-1h',
    steps: {
      'wait-1h': { kind: 'wait', minutes: HOUR, since: 'entry', next: 'send-hello' },
      'send-hello': { kind: 'send', messageId: 'hello', expiresHours: 23, next: 'wait-2d' },
      'wait-2d': { kind: 'wait', minutes: 2 * DAY, since: 'entry', next: 'send-who' },
      'send-who': { kind: 'send', messageId: 'who', at: 'best_time', next: 'wait-5d' },
      'wait-5d': { kind: 'wait', minutes: 5 * DAY, since: 'entry', next: 'send-choose' },
      'send-choose': { kind: 'send', messageId: 'choose', at: 'best_time', next: 'wait-9d' },
      'wait-9d': { kind: 'wait', minutes: 9 * DAY, since: 'entry', next: 'send-asked' },
      'send-asked': { kind: 'send', messageId: 'asked', at: 'best_time', next: 'wait-14d' },
      'wait-14d': { kind: 'wait', minutes: 14 * DAY, since: 'entry', next: 'send-picked' },
      'send-picked': { kind: 'send', messageId: 'picked', at: 'best_time', next: null },
    },
  },
  messages: {
    hello: {
      channel: 'email',
      name: 'What you will hear from us',
      purpose: 'informative',
      blocks: (words, common) => [...opening(words, common), { kind: 'button', text: common.toShop, href: '/' }],
    },
    who: {
      channel: 'email',
      name: 'Who we are',
      purpose: 'educational',
      blocks: (words, common) => [...opening(words, common), { kind: 'text', text: words.more }],
    },
    choose: {
      channel: 'email',
      name: 'How to choose',
      purpose: 'educational',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'list', items: [words.first, words.second, words.third] },
      ],
    },
    asked: {
      channel: 'email',
      name: 'What others ask',
      purpose: 'informative',
      blocks: (words, common) => [
        ...opening(words, common),
        { kind: 'list', items: [words.first, words.second, words.third] },
        { kind: 'store' },
      ],
    },
    picked: {
      channel: 'email',
      name: 'A small choice for them',
      purpose: 'commercial',
      blocks: chosenForYou,
    },
  },
  words: LEAD_NURTURING_WORDS,
})
