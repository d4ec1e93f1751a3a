/** @module Where a block holds words that are written anew in each language. */
import type { DraftBlock } from './draft.ts'

/** A way within the block, and what the words there are. */
export interface TextWay {
  way: string
  label: string
}

const text = (way: string, label: string): TextWay => ({ way, label })

/** In the order in which they are read. Empty for a block without words. */
export function textWays(block: DraftBlock): TextWay[] {
  switch (block.kind) {
    case 'headline':
      return [text('text', 'Headline')]
    case 'text':
      return [text('text', 'Text')]
    case 'image':
      return [text('alt', 'What the picture shows')]
    case 'button':
      return [text('text', 'Button')]
    case 'decline':
      return [text('text', 'Button that says no')]
    case 'countdown':
    case 'live_viewers':
    case 'proof':
      return [text('text', 'Line')]
    case 'recommendations':
      return [text('title', 'Heading')]
    case 'free_delivery':
      return [text('progress', 'While something is missing'), text('reached', 'Once it is reached')]
    case 'form':
      return formWays(block)
    case 'survey':
      return surveyWays(block)
    case 'wheel':
      return wheelWays(block)
    case 'coupon':
    case 'unique_coupon':
    case 'cart_items':
      return []
  }
}

const choices = (list: readonly string[] | undefined, way: string): TextWay[] =>
  (list ?? []).map((_, n) => text(`${way}.choices[${n}]`, `Choice ${n + 1}`))

const formWays = (block: Extract<DraftBlock, { kind: 'form' }>): TextWay[] => [
  ...(block.fields ?? []).flatMap((field, n) => [
    text(`fields[${n}].label`, `Field ${n + 1}`),
    ...choices(field.choices, `fields[${n}]`),
  ]),
  ...(block.agreement ? [text('agreement.text', 'What they agree to')] : []),
  text('submit', 'Button'),
  text('thanks', 'Said afterwards'),
]

const surveyWays = (block: Extract<DraftBlock, { kind: 'survey' }>): TextWay[] => [
  ...(block.questions ?? []).flatMap((question, n) => [
    text(`questions[${n}].text`, `Question ${n + 1}`),
    ...(question.low === undefined ? [] : [text(`questions[${n}].low`, 'Low end')]),
    ...(question.high === undefined ? [] : [text(`questions[${n}].high`, 'High end')]),
    ...choices(question.choices, `questions[${n}]`),
  ]),
  text('next', 'Button that leads on'),
  text('thanks', 'Said afterwards'),
]

const wheelWays = (block: Extract<DraftBlock, { kind: 'wheel' }>): TextWay[] => [
  ...(block.slices ?? []).map((_, n) => text(`slices[${n}].label`, `Slice ${n + 1}`)),
  text('spin', 'Button'),
  text('won', 'Said when something is won'),
  text('lost', 'Said when nothing is won'),
  text('oddsTitle', 'Heading of the chances'),
]
