/** @module A picture as wide as the mail. */
import type { MailLook } from '../mail-look.ts'
import type { MailPart } from '../mail-plan.ts'
import { Linked } from './Linked.tsx'
import { Row } from './Row.tsx'

/** Where pictures are not shown, `alt` stands in their place, in letters that can be read. */
export const Picture = ({ part, look }: { part: Extract<MailPart, { kind: 'image' }>; look: MailLook }) => (
  <Row>
    <Linked link={part.link} look={look} style="font-size:16px">
      <img
        src={part.url}
        alt={part.alt}
        width="520"
        style={`display:block;width:100%;height:auto;border:0;border-radius:${look.radius}px`}
      />
    </Linked>
  </Row>
)
