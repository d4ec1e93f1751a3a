/** @module A button in a row of its own. */
import type { MailLook } from '../mail-look.ts'
import type { LinkIndex } from '../mail-plan.ts'
import { Press } from './Press.tsx'
import { Row } from './Row.tsx'

/** As wide as the screen on a phone. */
export const Button = ({ text, link, look }: { text: string; link: LinkIndex; look: MailLook }) => (
  <Row below={28}>
    <Press text={text} link={link} look={look} />
  </Row>
)
