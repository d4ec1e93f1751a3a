/** @module One mail that was written: its text is read and shown when it is asked for. */
import { useState } from 'preact/hooks'
import type { MailSource } from '../../contract/mailbox.ts'
import { useReading } from '../api/use-reading.ts'
import { Ago } from '../part/Ago.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { confirmLink } from './confirm-link.ts'
import type { StoredMail } from './mailbox-lists.ts'
import { fateWords } from './sign-up-words.ts'

export function MailLine({ mail }: { mail: StoredMail }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <details class="mail" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="mail-subject">{mail.subject}</span>
          <span class="who-sub">
            to {mail.email}, {fateWords(mail)}, <Ago at={mail.writtenAt} />
          </span>
        </summary>
        {isOpen && <MailText mailId={mail.mailId} />}
      </details>
    </li>
  )
}

function MailText({ mailId }: { mailId: string }) {
  const { value, trouble } = useReading<MailSource>(`/v1/mails/${encodeURIComponent(mailId)}`, null)
  if (trouble) return <p class="card-note">This mail cannot be read: it may have been deleted.</p>
  if (!value) return <Waiting rows={3} label="Opening the mail" />
  const { state, text } = value.mail
  const link = state === 'kept' ? confirmLink(text, location.origin) : null
  return (
    <>
      {text === '' && <p class="card-note">Only the newest mails keep their words: those of this one are gone.</p>}
      {text !== '' && <pre class="mail-text">{text}</pre>}
      {link && (
        <p>
          <a class="button" href={link} target="_blank" rel="noopener noreferrer">
            Open its link, as the reader would
          </a>
        </p>
      )}
    </>
  )
}
