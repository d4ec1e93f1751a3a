/** @module A person's own code. */
import type { MailLook } from '../mail-look.ts'
import type { MailPart } from '../mail-plan.ts'
import { Panel } from './Panel.tsx'
import { Text } from './Text.tsx'

/** The code is text, so that it can be copied. */
export function Coupon({ part, look }: { part: Extract<MailPart, { kind: 'coupon' }>; look: MailLook }) {
  const { text, muted } = look.colors.light
  const small = `color:${muted};font-size:14px`
  return (
    <>
      <Text text={part.text} look={look} />
      <Panel align="center" look={look} isTicket>
        <div class="m" style={small}>
          {part.label}
        </div>
        <div
          class="t"
          dir="ltr"
          style={`padding:4px 0;color:${text};font:700 24px/1.4 Consolas,Menlo,monospace;letter-spacing:2px;word-break:break-word`}
        >
          {part.code}
        </div>
        {part.until && (
          <div class="m" style={small}>
            {part.until}
          </div>
        )}
      </Panel>
    </>
  )
}
