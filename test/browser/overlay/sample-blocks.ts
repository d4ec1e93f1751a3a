/** @module Blocks that ask something, as tests draw them. */
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'
import type { FormBlock } from '../../../contract/campaign/form-block.ts'
import type { SurveyBlock } from '../../../contract/campaign/survey-block.ts'
import type { Claimed } from '../../../contract/overlay-host.ts'

export const HEADLINE: FilledBlock = { kind: 'headline', text: 'Letters about tea' }

/** Each kind of field, and a box. */
export const FORM: FormBlock = {
  kind: 'form',
  fields: [
    { name: 'first_name', label: 'First name', required: false },
    { name: 'email', label: 'E-mail', required: true },
    { name: 'birthday', label: 'Birthday', required: false },
    { name: 'trait', trait: 'tea', label: 'What do you drink?', required: false, choices: ['Green', 'Black'] },
    {
      name: 'trait',
      trait: 'cup',
      label: 'Your cup',
      required: false,
      choices: ['Mug', 'Bowl', 'Glass', 'Tin', 'Jug'],
    },
  ],
  agreement: { text: 'Yes, write to me.', version: '1' },
  doubleOptIn: true,
  submit: 'Put me on the list',
  thanks: 'Nearly done: look into your mail.',
}

/** Nine and ten go to the choices, the others to words; then it ends. */
export const SURVEY: SurveyBlock = {
  kind: 'survey',
  questions: [
    {
      ...{ questionId: 'recommend', kind: 'nps', text: 'Would you tell a friend?', required: true },
      branches: [{ atLeast: 9, to: 'why' }],
    },
    {
      ...{ questionId: 'better', kind: 'text', text: 'What could be better?', required: false },
      branches: [{ to: 'end' }],
    },
    {
      ...{ questionId: 'why', kind: 'single', text: 'What matters most?', required: false, branches: [] },
      choices: ['The taste', 'The price'],
    },
    {
      ...{ questionId: 'which', kind: 'several', text: 'Which do you drink?', required: false, branches: [] },
      choices: ['Green', 'Black', 'Herbal'],
    },
  ],
  next: 'Next',
  thanks: 'Thank you.',
}

export const WHEEL: FilledBlock = {
  kind: 'wheel',
  slices: [
    { label: '5 off', odds: 0.5 },
    { label: 'Nothing', odds: 1 / 3 },
    { label: 'A tea tin', odds: 1 / 6 },
  ],
  spin: 'Spin the wheel',
  won: 'You have won: {prize}',
  lost: 'Nothing this time.',
  oddsTitle: 'The chances',
}

/** Good for 61.5 s from the overlay's beginning. */
export const CLAIM: Claimed = {
  state: 'given',
  code: 'TEA-7K2M',
  leftMs: 61_500,
  slice: 2,
  discount: { percent: 12.5 },
  at: 0,
}

export const COUPON: FilledBlock[] = [
  { kind: 'headline', text: '{percent} off' },
  { kind: 'unique_coupon', fallback: 'FOR-ALL' },
  { kind: 'countdown', until: 'coupon', text: 'Good for {time}', leftMs: null },
  { kind: 'button', text: 'Use it' },
]
