/** @module Draws a planned mail: HTML, text, and the headers that go with it. */
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { piecesOf } from '../core/message/pieces-of.ts'
import { Sheet } from './component/Sheet.tsx'
import { mailFrame } from './mail-frame.ts'
import { mailHeaders } from './mail-headers.ts'
import { mailLook } from './mail-look.ts'
import type { MailAddresses, MailPart, MailPlan, RenderedMail } from './mail-plan.ts'
import { ourWords } from './our-words.ts'
import { pictureAddress } from './safe-address.ts'
import { textPart } from './text-part.ts'
import type { Writing } from './writing.ts'

/** Gmail cuts at 102 kB; beyond 100 kB filters take it for worse. */
export const MOST_BYTES = 100_000

/** Products that a list keeps in one try after the other, until the mail is small enough. */
const TRIES = [Number.POSITIVE_INFINITY, 8, 4, 2, 1]

/**
 * At most 100,000 bytes of HTML whatever the plan holds: lists are cut first, then parts from the end. Throws where a
 * mail that is not transactional has no way to end it.
 */
export function renderMail(plan: MailPlan, addresses: MailAddresses, writing: Writing): RenderedMail {
  const words = ourWords(writing.language, writing.settings.language)
  const { shop, settings, kind, language } = writing
  const look = mailLook(shop.theme, language, addresses.linkTo)
  const postalAddress = settings.postalAddress ?? null
  const why = words.say(kind === 'transactional' ? 'whyOwed' : 'why', { shop: shop.name })
  const foot = { why, unsubscribe: addresses.unsubscribe, preferences: addresses.preferences }
  const mark = { name: shop.name, logo: pictureAddress(settings.logoUrl, null), postalAddress }
  const { subject, preheader } = { subject: plan.subject, preheader: plan.preheader ?? '' }
  const { pixel, trap = null } = addresses
  const drawn = (parts: MailPart[]): string => {
    const sheet = renderToString(h(Sheet, { plan: { ...plan, parts }, shop: mark, foot, words, look }))
    return mailFrame(sheet, { subject, preheader, language, pixel, trap }, look)
  }
  const { html, parts } = fitted(plan.parts, drawn)
  const text = textPart({ parts }, { ...foot, shop: shop.name, postalAddress }, { addressOf: addresses.linkTo, words })
  return { subject, preheader, html, text, bytes: bytesOf(html), headers: mailHeaders(addresses, kind) }
}

/** The parts that fit, and what they look like. Draws some ten times at most, however many there are. */
function fitted(parts: MailPart[], drawn: (parts: MailPart[]) => string): { html: string; parts: MailPart[] } {
  const fits = (some: MailPart[]) => {
    const html = drawn(some)
    return bytesOf(html) <= MOST_BYTES ? { html, parts: some } : null
  }
  const hasLists = parts.some(({ kind }) => kind === 'products' || kind === 'lines')
  for (const most of hasLists ? TRIES : TRIES.slice(0, 1)) {
    const found = fits(parts.map((part) => cutTo(part, most)))
    if (found) return found
  }
  const cut = parts.map((part) => cutTo(part, 1))
  let found: ReturnType<typeof fits> = null
  let [few, many] = [0, cut.length]
  while (many - few > 1) {
    const some = (few + many) >> 1
    const next = fits(cut.slice(0, some))
    if (next) [found, few] = [next, some]
    else many = some
  }
  if (!found) throw new Error('a mail of one part is larger than a mail may be')
  return found
}

function cutTo(part: MailPart, most: number): MailPart {
  if (part.kind === 'products') return { ...part, products: part.products.slice(0, most) }
  if (part.kind !== 'lines') return part
  return { ...part, lines: part.lines.slice(0, most), hidden: part.hidden + piecesOf(part.lines.slice(most)) }
}

const encoder = new TextEncoder()
const bytesOf = (text: string) => encoder.encode(text).length
