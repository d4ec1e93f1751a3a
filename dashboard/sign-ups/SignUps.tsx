/** @module The Sign-ups screen: addresses left in the forms of overlays, and the mails that ask whether they are right. */
import { usePages } from '../api/use-pages.ts'
import { Card } from '../part/Card.tsx'
import { Empty } from '../part/Empty.tsx'
import { More } from '../part/More.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { hrefOf } from '../route.ts'
import { MailLine } from './MailLine.tsx'
import { MAILS, SIGN_UPS } from './mailbox-lists.ts'
import { SignUpTable } from './SignUpTable.tsx'

const EVERY_MS = 30_000

export function SignUps() {
  const signUps = usePages(SIGN_UPS, EVERY_MS)
  const isEmpty = signUps.rows?.length === 0
  return (
    <>
      <ScreenHead title="Sign-ups" sub="Addresses left in forms; only confirmed ones have proven to be somebody’s" />
      <TroubleNote trouble={signUps.trouble} readAt={signUps.readAt} onRetry={signUps.retry} />
      {signUps.rows === null && !signUps.trouble && <Waiting rows={6} label="Reading the sign-ups" />}
      {isEmpty && (
        <Empty icon="mail" title="Nobody has left an address yet">
          <p>
            Put a form into an <a href={hrefOf({ screen: 'overlays' })}>overlay</a>: what is left in it appears here.
          </p>
        </Empty>
      )}
      {signUps.rows && !isEmpty && (
        <div class="card card-table">
          <SignUpTable signUps={signUps.rows} />
        </div>
      )}
      <More pages={signUps} label="Show earlier sign-ups" />
      <Mails />
    </>
  )
}

function Mails() {
  const mails = usePages(MAILS, EVERY_MS)
  if (!mails.rows || mails.rows.length === 0) return null
  return (
    <Card title="Mails written" class="mails-card">
      {mails.rows.some(({ state }) => state === 'kept') && (
        <p class="card-note">
          Some were written and not sent, because there is no way yet by which mail goes out.{' '}
          <a href={hrefOf({ screen: 'writing' })}>How we write</a> says what is missing.
        </p>
      )}
      <ul class="mails">
        {mails.rows.map((mail) => (
          <MailLine key={mail.mailId} mail={mail} />
        ))}
      </ul>
      <More pages={mails} label="Show earlier mails" />
    </Card>
  )
}
