/** @module The texts of a block that an owner writes as sentences, and in which merge fields are filled in. */

/** Never codes, ids, addresses, wordings that are agreed to, or choices that an answer is held against. */
const TEXTS = new Set([
  ...['text', 'alt', 'title', 'progress', 'reached', 'label', 'submit', 'thanks', 'next', 'low', 'high'],
  ...['spin', 'won', 'lost', 'oddsTitle'],
])
/** Lists of parts that have texts of their own. Products are none: their names are nobody's template. */
const PARTS = new Set(['fields', 'questions', 'slices'])

/** A text with where it stands in its block, such as `questions[0].text`. */
export interface BlockText {
  field: string
  text: string
}

/** All of a block, in their order. */
export function textsOf(block: object): BlockText[] {
  const texts: BlockText[] = []
  withTexts(block, (text, field) => {
    texts.push({ field, text })
    return text
  })
  return texts
}

/** The block with each of its texts as `change` makes it; all else as it was. */
export function withTexts<Block extends object>(
  block: Block,
  change: (text: string, field: string) => string,
  at = '',
): Block {
  const entries = Object.entries(block).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [name, TEXTS.has(name) ? change(value, at + name) : value]
    if (!Array.isArray(value) || !PARTS.has(name)) return [name, value]
    return [name, value.map((part: object, index) => withTexts(part, change, `${at}${name}[${index}].`))]
  })
  return Object.fromEntries(entries) as Block
}
