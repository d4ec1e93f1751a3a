/** @module What a parcel is followed by. */
import type { MailLook } from '../mail-look.ts'
import type { MailPart } from '../mail-plan.ts'
import { Button } from './Button.tsx'
import { Panel } from './Panel.tsx'

/** Carrier and number as the shop said them; following it is what the mail is opened for, so it is a button. */
export const Parcel = ({ part, look }: { part: Extract<MailPart, { kind: 'parcel' }>; look: MailLook }) => (
  <Panel align={look.start} look={look}>
    <strong>{part.title}</strong>
    {part.text && <div style="word-break:break-word">{part.text}</div>}
    {part.link !== null && (
      <div style="padding-top:14px">
        <Button text={part.action} link={part.link} look={look} />
      </div>
    )}
  </Panel>
)
