/** @module What a mail holds that is about the products by which it began. */
import type { MailBlockInput } from '../message/mail-block.ts'
import type { CommonWords } from './common-words.ts'
import { opening } from './opening.ts'

/** The opening, the products, and a button that leads to the first of them. */
export const aboutTheProduct = (words: Parameters<typeof opening>[0], common: CommonWords): MailBlockInput[] => [
  ...opening(words, common),
  { kind: 'subject_products' },
  { kind: 'button', text: common.toProduct, href: '/', leadsTo: 'product' },
]
