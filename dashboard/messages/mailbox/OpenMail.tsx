/** @module One mail of the mailbox: as it looks, as text, and as a mail server gets it, with its headers. */
import { useState } from 'preact/hooks'
import type { KeptMail, MailSource } from '../../../contract/mailbox.ts'
import { useReading } from '../../api/use-reading.ts'
import { MAIL_DEVICES, type MailDevice, MailFrame } from '../../mail/MailFrame.tsx'
import { withoutPixel } from '../../mail/without-pixel.ts'
import { BackLink } from '../../part/BackLink.tsx'
import { Card } from '../../part/Card.tsx'
import { Choice } from '../../part/Choice.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { confirmLink } from '../../sign-ups/confirm-link.ts'
import { fateWords } from '../../sign-ups/sign-up-words.ts'

const VIEWS = { html: 'As it looks', text: 'Text', source: 'Source' }

export function OpenMail({ mailId }: { mailId: string }) {
  const { value, trouble } = useReading<MailSource>(`/v1/mails/${encodeURIComponent(mailId)}`, null)
  return (
    <div class="mailbox-mail">
      <span class="only-phone">
        <BackLink to={{ screen: 'mailbox' }}>All mails</BackLink>
      </span>
      {trouble && <p class="card-note">This mail cannot be read: it may have been deleted.</p>}
      {!trouble && !value && <Waiting rows={4} label="Opening the mail" />}
      {!trouble && value && (
        <Card title={value.mail.subject}>
          <Facts mail={value.mail} />
          <Views mail={value.mail} source={value.source} />
        </Card>
      )}
    </div>
  )
}

function Facts({ mail }: { mail: KeptMail }) {
  const { email, from, replyTo } = mail
  const facts = [
    ['To', email],
    ['From', from && `${from.name} <${from.email}>`],
    ['Answers to', replyTo],
    ['State', fateWords(mail)],
  ].filter((fact): fact is [string, string] => !!fact[1])
  return (
    <dl class="told mail-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Views({ mail, source }: MailSource) {
  const [view, setView] = useState<keyof typeof VIEWS>(mail.html === '' ? 'text' : 'html')
  const [device, setDevice] = useState<MailDevice>('desktop')
  const link = mail.state === 'kept' ? confirmLink(mail.text, location.origin) : null
  if (mail.html === '' && mail.text === '')
    return <p class="card-note">Only the newest mails keep their words: those of this one are gone.</p>
  return (
    <>
      <div class="mail-views">
        <Choice legend="What of it" choices={VIEWS} value={view} onChoose={(next) => setView(next)} />
        {view === 'html' && (
          <Choice legend="How wide" choices={MAIL_DEVICES} value={device} onChoose={(next) => setDevice(next)} />
        )}
        {link && (
          <a class="button button-small" href={link} target="_blank" rel="noopener noreferrer">
            Open its link, as the reader would
          </a>
        )}
      </div>
      {view === 'html' && (
        <MailFrame html={withoutPixel(mail.html)} title={`The mail “${mail.subject}”`} device={device} hasLinks />
      )}
      {view !== 'html' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        <pre class={view === 'text' ? 'mail-text' : 'mail-text mail-source'} tabIndex={0}>
          {view === 'text' ? mail.text : source}
        </pre>
      )}
    </>
  )
}
