/** @module A list of a mail. */
import type { MailLook } from '../mail-look.ts'
import { Lines } from './Lines.tsx'
import { Row } from './Row.tsx'

/** With dots. */
export const List = ({ items, look }: { items: readonly string[]; look: MailLook }) => (
  <Row>
    <ul
      class="t"
      style={`margin:0;padding-${look.start}:22px;color:${look.colors.light.text};font-size:16px;line-height:1.6`}
    >
      {items.map((item) => (
        <li key={item} style="margin:0 0 6px">
          <Lines text={item} />
        </li>
      ))}
    </ul>
  </Row>
)
