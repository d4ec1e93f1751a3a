/** @module By which way mail goes, what is missing to send it for real, and a mail to try it. */
import type { Channels } from '../../../contract/channels.ts'
import { useReading } from '../../api/use-reading.ts'
import { TestMail } from '../../mail/TestMail.tsx'
import { Ago } from '../../part/Ago.tsx'
import { Card } from '../../part/Card.tsx'
import { Icon } from '../../part/Icon.tsx'
import { counted } from '../../sentence/counted.ts'
import { errorWords, lackOf, wayWords } from './channel-words.ts'

export function ChannelCard() {
  const { value } = useReading<Channels>('/v1/channels', null)
  if (!value) return null
  const { mail, push } = value
  return (
    <Card title="How mail goes out" class="edit-section">
      <p class={mail.way === 'mailbox' ? 'channel-way' : 'channel-way channel-real'}>
        <Icon name={mail.way === 'mailbox' ? 'warning' : 'check'} />
        <span>
          {wayWords(mail.way)}
          {mail.from !== null && `, from ${mail.from}`}.
        </span>
      </p>
      {mail.missing.length > 0 && (
        <ul class="channel-lacks">
          {mail.missing.map((lack) => (
            <li key={lack} class="card-note">
              {lackOf(lack).sentence} {lackOf(lack).command !== null && <code>{lackOf(lack).command}</code>}
            </li>
          ))}
        </ul>
      )}
      {mail.lastError && (
        <p class="card-note">
          Last trouble, <Ago at={mail.lastError.at} />. {errorWords(mail.lastError)}
        </p>
      )}
      {mail.returns && (
        <p class="card-note">
          What cannot be delivered comes back to {mail.returns.to}
          {mail.returns.lastAt === null ? (
            '; nothing came back yet.'
          ) : (
            <>
              , last <Ago at={mail.returns.lastAt} />.
            </>
          )}
        </p>
      )}
      <TestMail label="Send a mail to try it" />
      <p class="card-note">
        {push.browsers === 0
          ? 'No browser takes notifications yet.'
          : `${counted(push.browsers, 'browser takes', 'browsers take')} notifications.`}
        {push.troubled > 0 && ` For ${push.troubled} of them the push service did not believe our key.`}
      </p>
    </Card>
  )
}
