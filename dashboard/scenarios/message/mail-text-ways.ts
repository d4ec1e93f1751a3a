/** @module Where a block of a mail holds words that are written anew in each language. */
import type { MailBlock } from '../../../contract/message/mail-block.ts'

/** A way within the block, what the words there are, and how long they may be. */
export interface MailTextWay {
  way: string
  label: string
  most: number
}

const text = (way: string, label: string, most: number): MailTextWay => ({ way, label, most })

/** In the order in which they are read. Empty for a block without words. */
export function mailTextWays(block: MailBlock): MailTextWay[] {
  switch (block.kind) {
    case 'heading':
      return [text('text', 'Heading', 120)]
    case 'text':
      return [text('text', 'Text', 1200)]
    case 'list':
      return (block.items ?? []).map((_, n) => text(`items[${n}]`, `Line ${n + 1}`, 300))
    case 'image':
      return [text('alt', 'What the picture shows', 200)]
    case 'button':
      return [text('text', 'Button', 60)]
    case 'products':
    case 'subject_products':
    case 'bought':
    case 'store':
      return [text('title', 'Heading', 120)]
    case 'coupon':
      return [text('text', 'Line', 300)]
    case 'rating':
      return [text('text', 'Question', 300), text('low', 'Low end', 40), text('high', 'High end', 40)]
    case 'cart':
    case 'order':
    case 'divider':
      return []
  }
}
