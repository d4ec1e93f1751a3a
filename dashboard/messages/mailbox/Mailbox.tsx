/** @module The Mailbox screen: mails as they were written, one opened at a time. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ListedMail } from '../../../contract/mailbox.ts'
import { usePages } from '../../api/use-pages.ts'
import { Ago } from '../../part/Ago.tsx'
import { Empty } from '../../part/Empty.tsx'
import { More } from '../../part/More.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { MAILS } from '../../sign-ups/mailbox-lists.ts'
import { fateWords } from '../../sign-ups/sign-up-words.ts'
import { MessageHead } from '../MessageHead.tsx'
import { OpenMail } from './OpenMail.tsx'

const EVERY_MS = 15_000

/** `mailId` undefined: the newest is open. */
export function Mailbox({ mailId }: { mailId: string | undefined }) {
  const mails = usePages(MAILS, EVERY_MS)
  const openId = mailId ?? mails.rows?.[0]?.mailId
  const box = useFocusInSight(mailId)
  return (
    <>
      <MessageHead here="mailbox" sub="Mails as they were written; without a mail server they go nowhere else" />
      <TroubleNote trouble={mails.trouble} readAt={mails.readAt} onRetry={mails.retry} />
      {mails.rows === null && !mails.trouble && <Waiting rows={6} label="Reading the mails" />}
      {mails.rows?.length === 0 && (
        <Empty icon="mail" title="No mail was written yet">
          <p>
            Confirmations and the messages of your <a href={hrefOf({ screen: 'scenarios' })}>scenarios</a> appear here.
          </p>
        </Empty>
      )}
      {mails.rows && mails.rows.length > 0 && (
        <div class={mailId === undefined ? 'mailbox' : 'mailbox mailbox-open'} ref={box}>
          <div class="card mailbox-list">
            <ul>
              {mails.rows.map((mail) => (
                <MailRow key={mail.mailId} mail={mail} isOpen={mail.mailId === openId} />
              ))}
            </ul>
            <More pages={mails} label="Show earlier mails" />
          </div>
          {openId !== undefined && <OpenMail key={openId} mailId={openId} />}
        </div>
      )}
    </>
  )
}

/** On a phone the list makes way for the mail, and the mail for the list: the focus goes from what is hidden to the other. */
function useFocusInSight(mailId: string | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(mailId)
  useEffect(() => {
    if (before.current === mailId) return
    before.current = mailId
    const now = document.activeElement
    if (now instanceof HTMLElement && now.offsetParent !== null) return
    const links = [...(box.current?.querySelectorAll('a') ?? [])]
    links.find((link) => link.offsetParent !== null)?.focus({ preventScroll: true })
  }, [mailId])
  return box
}

const MailRow = ({ mail, isOpen }: { mail: ListedMail; isOpen: boolean }) => (
  <li>
    <a href={hrefOf({ screen: 'mailbox', mailId: mail.mailId })} class="mailbox-row" aria-current={isOpen}>
      <span class="mail-subject">{mail.subject}</span>
      <span class="who-sub">
        {mail.email}, {mail.state !== 'kept' && `${fateWords(mail)}, `}
        <Ago at={mail.writtenAt} />
      </span>
    </a>
  </li>
)
