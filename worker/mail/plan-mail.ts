/** @module Decides what one person's mail says: its words filled in, what it shows chosen, its links counted. */
import { evenText } from '../../contract/even-text.ts'
import type { MailBlock, MailContent } from '../../contract/message/mail-block.ts'
import type { MessageFacts } from '../core/message/message-facts.ts'
import { filledLine } from '../template/filled-line.ts'
import { linkBook } from './link-book.ts'
import type { MailPart, MailPlan } from './mail-plan.ts'
import { mergeValues } from './merge-fields.ts'
import { ourWords } from './our-words.ts'
import { type Making, partsOf, productsOf } from './part-of.ts'
import { sells } from './sells.ts'
import type { Writing } from './writing.ts'

/** They stand around what is said, and say nothing of their own. */
const AROUND: ReadonlySet<string> = new Set(['heading', 'image', 'button', 'divider'])

/**
 * What people are owed sells nothing, whatever stands in it. Null: there is nothing to say (`nothing_to_say`): the subject, or a block that is required, cannot be filled in, or of
 * what it was about nothing is left.
 */
export function planMail(content: MailContent, facts: MessageFacts, writing: Writing): MailPlan | null {
  const links = linkBook(writing)
  const values = mergeValues(facts, firstCoupon(content.blocks, facts), writing)
  const words = ourWords(writing.language, writing.settings.language)
  const line = (text: string) => evenText(filledLine(text, values))
  const subject = line(content.subject)
  if (subject === '') return null

  const homeLink = links.page(links.shopUrl)
  const blocks = writing.kind === 'transactional' ? content.blocks.filter((block) => !sells(block)) : content.blocks
  const parts = partsOrNull(blocks, { facts, writing, values, links, words, shown: new Set() })
  if (!parts) return null
  const preheader = content.preheader === undefined ? null : line(content.preheader) || null
  return { subject, preheader, parts, links: links.targets, homeLink }
}

/** The one that texts around it speak of. */
const firstCoupon = (blocks: readonly MailBlock[], { coupons }: MessageFacts) => {
  const block = blocks.find((each) => each.kind === 'coupon')
  return (block && coupons[block.poolId]) ?? null
}

function partsOrNull(blocks: readonly MailBlock[], making: Making): MailPart[] | null {
  const parts: MailPart[] = []
  for (const block of blocks) {
    const made = partsOf(block, making)
    const isMissing = made.length === 0 && productsOf(block, making.facts).length === 0
    if (isMissing && 'required' in block && block.required) return null
    parts.push(...made)
  }
  const left = tidied(parts)
  const isAboutSomething = blocks.some(({ kind }) => !AROUND.has(kind))
  if (left.length === 0 || (isAboutSomething && left.every(({ kind }) => AROUND.has(kind)))) return null
  return left
}

/** Lines between parts that are not there go with them, and so do headings over nothing at the end. */
function tidied(parts: readonly MailPart[]): MailPart[] {
  const kept = parts.filter(({ kind }, at) => kind !== 'divider' || (at > 0 && parts[at - 1]?.kind !== 'divider'))
  while (kept.at(-1)?.kind === 'divider') kept.pop()
  while (kept[0]?.kind === 'divider') kept.shift()
  return kept
}
