/** @module What a mail holds that brings products chosen for its reader. */
import type { MailBlockInput } from '../message/mail-block.ts'
import type { CommonWords } from './common-words.ts'
import { FOR_YOU } from './message-slots.ts'
import { opening } from './opening.ts'

/** The opening, four products, and the way to the shop. Without any product it is not sent. Its recipe names the slot. */
export const chosenForYou = (words: Parameters<typeof opening>[0], common: CommonWords): MailBlockInput[] => [
  ...opening(words, common),
  { kind: 'products', slotId: FOR_YOU.slotId, most: 4, required: true },
  { kind: 'button', text: common.toShop, href: '/' },
]
