/** @module The text of a mail: the same parts without a picture, each link written out. */
import type { LinePart, LinkIndex, MailPart, MailPlan, ProductPart } from './mail-plan.ts'
import type { OurWords } from './our-words.ts'

/** How a link is written, and in which words. */
export interface Telling {
  addressOf: (link: LinkIndex) => string
  words: OurWords
}

/** Under the last part. */
export interface TextFoot {
  why: string
  shop: string
  postalAddress: string | null
  unsubscribe: string | null
  preferences: string | null
}

const RULE = '--------------------'

/** Parts stand an empty line apart; the footer begins where mail programs look for it (`-- `, RFC 3676). */
export function textPart({ parts }: Pick<MailPlan, 'parts'>, foot: TextFoot, telling: Telling): string {
  const { words } = telling
  const way = (word: 'preferences' | 'unsubscribe') =>
    foot[word] === null ? [] : [`${words.say(word)}: ${foot[word]}`]
  const last = [
    ...['-- ', foot.why, ...way('preferences'), ...way('unsubscribe')],
    foot.postalAddress === null ? foot.shop : `${foot.shop}, ${foot.postalAddress}`,
  ]
  return `${[...parts.map((part) => told(part, telling)), last.join('\n')].join('\n\n')}\n`
}

function told(part: MailPart, telling: Telling): string {
  const { addressOf, words } = telling
  const at = (link: LinkIndex | null) => (link === null ? [] : [addressOf(link)])
  switch (part.kind) {
    case 'heading':
      return part.text
    case 'text':
      return part.text
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n')
    case 'image':
      return [...(part.alt === '' ? [] : [`[${part.alt}]`]), ...at(part.link)].join('\n')
    case 'button':
      return `${part.text}:\n${addressOf(part.link)}`
    case 'products':
      return [...titled(part.title), ...part.products.map((product) => toldProduct(product, telling))].join('\n\n')
    case 'lines':
      return toldLines(part, words)
    case 'parcel':
      return [part.title, ...(part.text === '' ? [] : [part.text]), ...at(part.link)].join('\n')
    case 'coupon':
      return [part.text, '', `${part.label}: ${part.code}`, ...titled(part.until)].join('\n')
    case 'rating':
      return [part.text, '', ...toldAnswers(part, addressOf)].join('\n')
    case 'store':
      return [part.title, part.name, part.address, ...titled(part.offer), ...at(part.link)].join('\n')
    case 'divider':
      return RULE
  }
}

/** The ends of the scale say what they mean. */
function toldAnswers(
  { answers, low, high }: Extract<MailPart, { kind: 'rating' }>,
  addressOf: Telling['addressOf'],
): string[] {
  return answers.map(({ label, link }, at) => {
    const end = at === 0 ? low : at === answers.length - 1 ? high : null
    return `${label}${end === null ? '' : ` (${end})`}: ${addressOf(link)}`
  })
}

const titled = (title: string | null) => (title === null ? [] : [title])

const toldProduct = (product: ProductPart, { addressOf, words }: Telling) =>
  [nameAndPrice(product, words), ...(product.link === null ? [] : [addressOf(product.link)])].join('\n')

function toldLines({ title, lines, hidden, total }: Extract<MailPart, { kind: 'lines' }>, words: OurWords): string {
  const all = [
    ...lines.map((line: LinePart) => `${line.quantity} × ${nameAndPrice(line, words)}`),
    ...(hidden === 0 ? [] : [words.count('more', hidden)]),
    ...(total === null ? [] : [`${words.say('total')}: ${total}`]),
  ]
  return [...(title === null ? [] : [title, '']), ...all].join('\n')
}

const nameAndPrice = ({ name, price, was }: ProductPart, words: OurWords) =>
  [name, ...(price === null ? [] : [was === null ? price : `${price} (${words.say('was', { price: was })})`])].join(
    ', ',
  )
