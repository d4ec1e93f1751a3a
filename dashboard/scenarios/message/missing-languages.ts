/** @module Languages that other messages of a scenario have and one lacks. */
import type { Message } from '../../../contract/message/message.ts'

type Spoken = Pick<Message, 'language' | 'translations'>

const codesOf = ({ translations = {} }: Spoken): string[] => Object.keys(translations)

/** In the order in which they are met. */
export function missingLanguages(messageId: string, messages: Record<string, Spoken>): string[] {
  const message = messages[messageId] ?? {}
  const own = [message.language, ...codesOf(message)]
  const all = new Set(Object.values(messages).flatMap(codesOf))
  return [...all].filter((code) => !own.includes(code))
}
