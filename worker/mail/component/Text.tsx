/** @module Paragraphs of a mail. */
import type { MailLook } from '../mail-look.ts'
import { Lines } from './Lines.tsx'
import { Row } from './Row.tsx'

/** An empty line begins a new paragraph. */
export function Text({ text, look }: { text: string; look: MailLook }) {
  const paragraphs = text.split(/\n\s*\n/)
  return (
    <Row>
      {paragraphs.map((paragraph, at) => (
        <p
          key={at}
          class="t"
          style={`margin:0 0 ${at < paragraphs.length - 1 ? 14 : 0}px;color:${look.colors.light.text};font-size:16px;line-height:1.6`}
        >
          <Lines text={paragraph} />
        </p>
      ))}
    </Row>
  )
}
