/** @module A message as it will look: on a phone and on a computer, light and dark, and as text. */
import { useState } from 'preact/hooks'
import type { Message } from '../../../contract/message/message.ts'
import type { MessagePreview as Drawn } from '../../../contract/message/message-preview.ts'
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'
import { MAIL_DEVICES, type MailDevice, MailFrame } from '../../mail/MailFrame.tsx'
import { TestMail } from '../../mail/TestMail.tsx'
import { Choice } from '../../part/Choice.tsx'
import { Icon } from '../../part/Icon.tsx'
import { useShop } from '../../part/use-shop.ts'
import { plain } from '../../sentence/counted.ts'
import { noteSentence } from '../draft/warnings.ts'
import { type Preview, usePreview } from './use-preview.ts'

const SCHEMES = { light: 'Light', dark: 'Dark' }
const VIEWS = { html: 'As it looks', text: 'As text' }

/** Mails above this are cut off by some programs (about 102 kB); ours stay below 100. */
const LARGE_BYTES = 90_000

interface MessagePreviewProps {
  message: Message
  kind: ScenarioKind
  /** '': the words for all others. */
  code: string
}

export function MessagePreview({ message, kind, code }: MessagePreviewProps) {
  const [device, setDevice] = useState<MailDevice>('phone')
  const [scheme, setScheme] = useState<keyof typeof SCHEMES>('light')
  const [view, setView] = useState<keyof typeof VIEWS>('html')
  const preview = usePreview({ message, kind, code })
  const { mail = null, push = null } = preview.value ?? {}
  const isMail = message.channel === 'email'
  return (
    <section class="message-preview" aria-label="Preview">
      {isMail && (
        <div class="preview-choices">
          <Choice legend="Device" choices={MAIL_DEVICES} value={device} onChoose={(next) => setDevice(next)} />
          <Choice legend="Colours" choices={SCHEMES} value={scheme} onChoose={(next) => setScheme(next)} />
          <Choice legend="What" choices={VIEWS} value={view} onChoose={(next) => setView(next)} />
        </div>
      )}
      <PreviewNotes preview={preview} />
      {preview.value !== null && preview.value.notes.errors.length === 0 && !mail && !push && (
        <p class="edit-note edit-note-warning">
          With what is known of this reader it has nothing to say: it is not sent.
        </p>
      )}
      {mail && (
        <div class={preview.isOld ? 'preview-mail tried-old' : 'preview-mail'} data-scheme={scheme}>
          <Envelope mail={mail} />
          {view === 'html' ? (
            <MailFrame html={mail.html} title="The mail as it looks" device={device} scheme={scheme} />
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
            <pre class="preview-text" tabIndex={0}>
              {mail.text}
            </pre>
          )}
        </div>
      )}
      {push && <PushPicture push={push} />}
      {mail && <Size bytes={mail.bytes} />}
      {mail && <TestMail label="Send it to yourself, as it looks here" mail={mail} />}
    </section>
  )
}

function PreviewNotes({ preview: { value, trouble } }: { preview: Preview }) {
  const notes = trouble === null && value ? [...value.notes.errors, ...value.notes.warnings] : []
  // What is so in several languages is said once.
  const said = [...new Set(notes.map(({ message }) => noteSentence(message)))]
  return (
    <div role="status">
      {trouble !== null && <p class="edit-note edit-note-wrong">{trouble}</p>}
      {said.length > 0 && (
        <ul class="preview-notes">
          {said.map((sentence) => (
            <li key={sentence}>
              <Icon name="warning" />
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** As it stands in a list of mails. */
const Envelope = ({ mail: { subject, preheader } }: { mail: NonNullable<Drawn['mail']> }) => (
  <p class="envelope">
    <b>{subject}</b>
    <span>{preheader}</span>
  </p>
)

function PushPicture({ push: { title, body } }: { push: NonNullable<Drawn['push']> }) {
  const { name } = useShop()
  return (
    <div class="push-picture">
      <span class="flow-dot">
        <Icon name="bell" />
      </span>
      <p>
        <b>{title}</b>
        <span>{body}</span>
        <small>{name}</small>
      </p>
    </div>
  )
}

const Size = ({ bytes }: { bytes: number }) => (
  <p class={bytes > LARGE_BYTES ? 'edit-note edit-note-warning' : 'edit-note'}>
    {plain(Math.ceil(bytes / 1000))} kB of at most 100 kB: longer mails are cut off by some programs.
  </p>
)
