/** @module Whether a message gives a code by being written. */
import type { Message } from '../../../contract/message/message.ts'

/** In any of its languages. */
export const givesCodes = ({ content, translations = {} }: Message): boolean =>
  [content, ...Object.values<Message['content']>(translations)].some(
    (each) => 'blocks' in each && each.blocks.some(({ kind }) => kind === 'coupon'),
  )
