/** @module All words of a message in another language, each below the original. */
import type { MailContent } from '../../../contract/message/mail-block.ts'
import type { Message } from '../../../contract/message/message.ts'
import { valueAt } from '../../overlays/draft/way.ts'
import { MAIL_BLOCKS } from './mail-block-kinds.ts'
import { mailTextWays } from './mail-text-ways.ts'
import { WordsField } from './WordsField.tsx'

interface TranslatedFieldsProps {
  messageId: string
  message: Message
  code: string
}

/** From so many characters on there are several lines to type in. */
const LONG = 80

export function TranslatedFields({ messageId, message, code }: TranslatedFieldsProps) {
  const way = `messages.${messageId}.translations.${code}`
  const words = message.channel === 'email' ? mailWords(message.content) : PUSH_WORDS
  return (
    <div class="translation">
      {words.map(({ at, label, most, isOptional }) => {
        const original = String(valueAt(message.content, at) ?? '')
        if (isOptional && original === '') return null
        return (
          <div key={at} class="translated">
            <p class="card-note">{original}</p>
            <WordsField
              way={`${way}.${at}`}
              label={label}
              most={most}
              rows={original.length > LONG ? 3 : 1}
              optional={isOptional}
            />
          </div>
        )
      })}
    </div>
  )
}

interface Words {
  at: string
  label: string
  most: number
  isOptional: boolean
}

const PUSH_WORDS: Words[] = [
  { at: 'title', label: 'Title', most: 80, isOptional: false },
  { at: 'body', label: 'Text', most: 200, isOptional: false },
]

const OPTIONAL = ['title', 'low', 'high', 'alt']

const mailWords = ({ blocks }: MailContent): Words[] => [
  { at: 'subject', label: 'Subject', most: 150, isOptional: false },
  { at: 'preheader', label: 'Line beside the subject', most: 150, isOptional: true },
  ...blocks.flatMap((block, n) =>
    mailTextWays(block).map(({ way, label, most }) => ({
      at: `blocks[${n}].${way}`,
      label:
        MAIL_BLOCKS[block.kind].title === label
          ? `${n + 1}. ${label}`
          : `${n + 1}. ${MAIL_BLOCKS[block.kind].title}: ${label.toLowerCase()}`,
      most,
      isOptional: OPTIONAL.includes(way),
    })),
  ),
]
