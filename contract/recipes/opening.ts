/** @module How the mails of recipes open. */
import type { MailBlockInput } from '../message/mail-block.ts'
import type { CommonWords } from './common-words.ts'
import { NAME, ORDER } from './merge.ts'

/** What the mail is about, as its subject says it without name and number; then the greeting by name and the first paragraph. */
export const opening = (
  { subject, text }: { subject: string; text: string },
  { hello }: CommonWords,
): MailBlockInput[] => [
  { kind: 'heading', text: subject.replace(NAME, '').replace(ORDER, '') },
  { kind: 'text', text: `${hello}\n\n${text}` },
]
