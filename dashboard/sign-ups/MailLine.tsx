/** @module One mail that was written: its text opens when it is asked for. */
import { Ago } from '../part/Ago.tsx'
import { confirmLink } from './confirm-link.ts'
import type { StoredMail } from './mailbox-lists.ts'
import { fateWords } from './sign-up-words.ts'

export function MailLine({ mail }: { mail: StoredMail }) {
  const link = confirmLink(mail.text, location.origin)
  return (
    <li>
      <details class="mail">
        <summary>
          <span class="mail-subject">{mail.subject}</span>
          <span class="who-sub">
            to {mail.email}, {fateWords(mail)}, <Ago at={mail.writtenAt} />
          </span>
        </summary>
        <pre class="mail-text">{mail.text}</pre>
        {mail.state === 'kept' && link && (
          <p>
            <a class="button" href={link} target="_blank" rel="noopener noreferrer">
              Open its link, as the reader would
            </a>
          </p>
        )}
      </details>
    </li>
  )
}
