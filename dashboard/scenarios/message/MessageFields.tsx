/** @module A message: what it is for, its languages, and its words. */
import type { Message, MessageChannel } from '../../../contract/message/message.ts'
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import { useReading } from '../../api/use-reading.ts'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { LineField } from '../../overlays/field/LineField.tsx'
import { fieldChoices } from '../../sentence/field-word.ts'
import { useScenario } from '../editor/editing.ts'
import { LanguageTabs } from './LanguageTabs.tsx'
import { MailBlockList } from './MailBlockList.tsx'
import { missingLanguages } from './missing-languages.ts'
import { newMessage } from './new-message.ts'
import { TranslatedFields } from './TranslatedFields.tsx'
import { WordsField } from './WordsField.tsx'

interface MessageFieldsProps {
  messageId: string
  message: Message
  /** '': the words for all other languages. */
  code: string
  onLanguage(code: string): void
}

export function MessageFields({ messageId, message, code, onLanguage }: MessageFieldsProps) {
  const { draft, set } = useScenario()
  const way = `messages.${messageId}`
  const codes = Object.keys(message.translations ?? {})
  return (
    <>
      <h3 class="sheet-part">The message</h3>
      <AboutFields way={way} message={message} />
      <LanguageTabs
        codes={codes}
        original={message.language}
        code={code}
        missing={missingLanguages(messageId, draft.messages)}
        onChoose={onLanguage}
        onAdd={(added) => {
          // The words of the original stand there until they are written anew.
          set(`${way}.translations.${added}`, message.content)
          onLanguage(added)
        }}
        onRemove={(gone) => {
          const { [gone]: _, ...rest } = message.translations ?? {}
          set(`${way}.translations`, Object.keys(rest).length === 0 ? undefined : rest)
          onLanguage('')
        }}
      />
      {code === '' && <OriginalLanguage way={`${way}.language`} taken={codes} />}
      {code !== '' && <TranslatedFields messageId={messageId} message={message} code={code} />}
      {code === '' && message.channel === 'email' && (
        <>
          <WordsField way={`${way}.content.subject`} label="Subject" most={150} />
          <WordsField
            way={`${way}.content.preheader`}
            label="Line beside the subject"
            most={150}
            optional
            help="Shown by mail programs in their lists. Empty: the first words of the mail."
          />
          <MailBlockList messageId={messageId} blocks={message.content.blocks} />
        </>
      )}
      {code === '' && message.channel === 'push' && <PushFields way={`${way}.content`} />}
    </>
  )
}

/** Of the words that stand for all others. */
const OriginalLanguage = ({ way, taken }: { way: string; taken: readonly string[] }) => (
  <ChoiceField
    way={way}
    label="These words are in"
    choices={[
      [undefined, 'the language of your shop (How we write)'],
      ...(fieldChoices('language') ?? []).filter(([each]) => !taken.includes(each)),
    ]}
    help="What we add around them, such as the way to unsubscribe, is in it, too."
  />
)

function AboutFields({ way, message }: { way: string; message: Message }) {
  const { set } = useScenario()
  const { value } = useReading<MessageSettings>('/v1/message-settings', null)
  const topics = Object.entries(value?.topics ?? {})
  const isTopicKnown = message.topic === undefined || topics.some(([id]) => id === message.topic)
  return (
    <>
      <div class="edit-pair">
        <LineField way={`${way}.name`} label="Name" most={80} help="Only you see it." />
        <ChoiceField
          way={`${way}.channel`}
          label="Sent as"
          choices={[
            ['email', 'a mail'],
            ['push', 'a notification in the browser'],
          ]}
          onChoose={(value) => value !== message.channel && set(way, newMessage(value as MessageChannel, message.name))}
        />
      </div>
      <div class="edit-pair">
        <ChoiceField
          way={`${way}.purpose`}
          label="Purpose"
          standard="informative"
          choices={[
            ['informative', 'informs: their cart, their order, news'],
            ['educational', 'teaches: how to choose, use and care'],
            ['commercial', 'sells: offers and discounts'],
          ]}
          help="For the mix: rather three useful messages to two that sell."
        />
        <ChoiceField
          way={`${way}.topic`}
          label="Topic"
          choices={[
            [undefined, 'none: the whole subscription decides'],
            ...topics,
            ...(isTopicKnown ? [] : [[message.topic, String(message.topic)] as const]),
          ]}
          help="People can turn topics off one by one. They are named under Messages, How we write."
        />
      </div>
    </>
  )
}

const PushFields = ({ way }: { way: string }) => (
  <>
    <WordsField way={`${way}.title`} label="Title" most={80} />
    <WordsField way={`${way}.body`} label="Text" most={200} rows={2} />
    <LineField
      way={`${way}.url`}
      label="Where it leads"
      most={2048}
      help="A page of your shop such as /cart, or https://."
    />
    <ChoiceField
      way={`${way}.about`}
      label="About"
      choices={[
        [undefined, 'nothing in particular'],
        ['cart', 'the cart: not sent where nothing in it can be had any more'],
        ['product', 'the product of the run: it leads there, and is not sent where it cannot be had any more'],
      ]}
    />
    <LineField way={`${way}.imageUrl`} label="Address of a picture" most={2048} optional placeholder="https://" />
  </>
)
