/** @module Decides what a web push says to one person. */
import { evenText } from '../../contract/even-text.ts'
import type { PushContent } from '../../contract/message/message.ts'
import type { LinkTarget } from '../core/message/link-target.ts'
import type { MessageFacts } from '../core/message/message-facts.ts'
import { filledLine } from '../template/filled-line.ts'
import { linkBook } from './link-book.ts'
import { mergeValues } from './merge-fields.ts'
import { pictureAddress } from './safe-address.ts'
import type { Writing } from './writing.ts'

/** What a device shows, and where it leads. */
export interface PushPlan {
  title: string
  body: string
  imageUrl: string | null
  target: LinkTarget
}

/** Null: its title or body cannot be filled in, what it is about is not there any more, or it leads nowhere. */
export function planPush(content: PushContent, facts: MessageFacts, writing: Writing): PushPlan | null {
  const [product] = facts.subjects
  if ((content.about === 'cart' && !facts.cart) || (content.about === 'product' && !product)) return null
  const links = linkBook({ ...writing, channel: 'push' })
  const [coupon = null] = Object.values(facts.coupons)
  const values = mergeValues(facts, coupon, writing)
  const [title = '', body = ''] = [content.title, content.body].map((text) => evenText(filledLine(text, values)))
  const place = (content.about === 'product' ? links.page(product?.url) : null) ?? links.page(content.url)
  const target = place === null ? undefined : links.targets[place]
  if (title === '' || body === '' || !target) return null
  return { title, body, imageUrl: pictureAddress(content.imageUrl, links.shopUrl), target }
}
