/** @module A heading of a mail. */
import type { MailLook } from '../mail-look.ts'
import { Lines } from './Lines.tsx'
import { Row } from './Row.tsx'

/** The first of a mail is the large one. */
export function Heading({ text, isFirst, look }: { text: string; isFirst: boolean; look: MailLook }) {
  const style = `margin:0;color:${look.colors.light.text};font-weight:700;line-height:1.25;font-size:${isFirst ? 28 : 21}px`
  const lines = <Lines text={text} />
  return (
    <Row below={isFirst ? 20 : 16}>
      {isFirst ? (
        <h1 class="t" style={style}>
          {lines}
        </h1>
      ) : (
        <h2 class="t" style={style}>
          {lines}
        </h2>
      )}
    </Row>
  )
}
