/** @module What is sent to have a message drawn. */
import type { Message } from '../../../contract/message/message.ts'
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'

/** `code` '': the words for all others. */
export interface PreviewAsk {
  message: Message
  kind: ScenarioKind
  code: string
}

/** Only the words that are looked at: a language that is missing must not be hidden by another. */
export const previewBody = ({ message: { translations = {}, ...message }, kind, code }: PreviewAsk) => {
  const words = (translations as Record<string, Message['content']>)[code]
  return { message: words ? { ...message, language: code, content: words } : message, kind }
}
