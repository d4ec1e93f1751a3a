/** @module The store of the person's own town. */
import type { MailLook } from '../mail-look.ts'
import type { MailPart } from '../mail-plan.ts'
import { Panel } from './Panel.tsx'
import { TextLink } from './TextLink.tsx'

/** Its name, where it is, and what is on there now. */
export function StoreCard({ part, look }: { part: Extract<MailPart, { kind: 'store' }>; look: MailLook }) {
  return (
    <Panel align={look.start} look={look}>
      <div class="m" style={`color:${look.colors.light.muted};font-size:14px`}>
        {part.title}
      </div>
      <strong>{part.name}</strong>
      <div>{part.address}</div>
      {part.offer && <div style="padding-top:8px">{part.offer}</div>}
      {part.link !== null && (
        <div style="padding-top:8px">
          <TextLink text={part.action} link={part.link} look={look} />
        </div>
      )}
    </Panel>
  )
}
