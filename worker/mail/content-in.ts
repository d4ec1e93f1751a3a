/** @module The words of a message in one language. */
import type { Message } from '../../contract/message/message.ts'
import { alikeLanguages } from '../core/alike-languages.ts'

/**
 * In the person's language where the message has it, else as it was written for all others.
 * `language`: BCP 47; null: not known.
 */
export function contentIn<Of extends Message>(
  { content, language: written, translations = {} }: Of,
  language: string | null,
  shopLanguage: string,
): { content: Of['content']; language: string } {
  const found = alikeLanguages(language).find((each) => Object.hasOwn(translations, each))
  const translated = found === undefined ? undefined : (translations as Record<string, Of['content']>)[found]
  return found && translated ? { content: translated, language: found } : { content, language: written ?? shopLanguage }
}
