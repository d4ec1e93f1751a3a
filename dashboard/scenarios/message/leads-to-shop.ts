/** @module Has a message a link to a page of the shop, such as `/cart`? */
import type { Message } from '../../../contract/message/message.ts'

/** In any of its languages. */
export function leadsToShop({ content, translations = {} }: Pick<Message, 'content' | 'translations'>): boolean {
  const all: readonly Message['content'][] = [content, ...Object.values(translations)]
  return all.some((words) =>
    'blocks' in words ? words.blocks.some((block) => 'href' in block && isPath(block.href)) : isPath(words.url),
  )
}

const isPath = (href: unknown): boolean => typeof href === 'string' && href.startsWith('/')
