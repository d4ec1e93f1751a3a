/** @module Messages in several languages: the same blocks with other words. */
import type { MailBlock, MailContent } from '../../../contract/message/mail-block.ts'
import type { Message, PushContent } from '../../../contract/message/message.ts'
import { valueAt, withValueAt } from '../../overlays/draft/way.ts'
import type { ScenarioDraft } from '../draft/scenario-draft.ts'
import { mailTextWays } from './mail-text-ways.ts'

/** Everything but words is the original's in every language: an address that was changed is changed in all. */
export function inStep(draft: ScenarioDraft): ScenarioDraft {
  const messages = Object.entries(draft.messages).map(([id, message]) => [id, messageInStep(message)] as const)
  const isSame = messages.every(([id, message]) => draft.messages[id] === message)
  return isSame ? draft : { ...draft, messages: Object.fromEntries(messages) }
}

function messageInStep(message: Message): Message {
  if (message.translations === undefined) return message
  if (message.channel === 'email') {
    const { content, translations } = message
    return { ...message, translations: each(translations, (other) => mailLike(content, other)) }
  }
  const { content, translations } = message
  return { ...message, translations: each(translations, (other) => pushLike(content, other)) }
}

const each = <Of>(record: Record<string, Of>, act: (of: Of) => Of): Record<string, Of> =>
  Object.fromEntries(Object.entries(record).map(([code, of]) => [code, act(of)]))

const mailLike = (content: MailContent, other: MailContent): MailContent => ({
  ...other,
  blocks: content.blocks.map((block, n) => likeBlock(block, other.blocks[n])),
})

const pushLike = ({ title: _, body: __, ...content }: PushContent, { title, body }: PushContent): PushContent => ({
  title,
  body,
  ...content,
})

/** The block with the words of `other`, as far as it is of the same kind and has words in the same places. */
function likeBlock(block: MailBlock, other: MailBlock | undefined): MailBlock {
  if (other?.kind !== block.kind) return block
  return mailTextWays(block).reduce((done, { way }) => {
    const words = valueAt(other, way)
    return typeof words === 'string' ? withValueAt(done, way, words) : done
  }, block)
}

/** Does the same to the blocks of all languages. Nothing of a notification. */
export function inAllLanguages(message: Message, act: (blocks: MailBlock[]) => MailBlock[]): Message {
  if (message.channel !== 'email') return message
  const edited = (content: MailContent): MailContent => ({ ...content, blocks: act(content.blocks) })
  const { content, translations } = message
  return {
    ...message,
    content: edited(content),
    ...(translations && { translations: each(translations, edited) }),
  }
}
