/** @module A line between two parts. */
import type { MailLook } from '../mail-look.ts'
import { Row } from './Row.tsx'

/** With as much room above it as below. */
export const Divider = ({ look }: { look: MailLook }) => (
  <Row below={28}>
    <div class="b" style={`height:0;border-top:1px solid ${look.colors.light.line};font-size:0;line-height:0`} />
  </Row>
)
