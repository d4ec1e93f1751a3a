/** @module A picture as wide as the mail. */

import type { MailLook } from '../mail-look.ts'
import type { LinkIndex } from '../mail-plan.ts'
import { Row } from './Row.tsx'

/** Where pictures are not shown, `alt` stands in their place, in letters that can be read. */
export function Picture({
  url,
  alt,
  link,
  look,
}: {
  url: string
  alt: string
  link: LinkIndex | null
  look: MailLook
}) {
  const { radius, colors } = look
  const picture = (
    <img
      class="t"
      src={url}
      alt={alt}
      width="520"
      style={`display:block;width:100%;height:auto;border:0;border-radius:${radius}px;color:${colors.light.text};font-size:16px`}
    />
  )
  return <Row>{link === null ? picture : <a href={look.addressOf(link)}>{picture}</a>}</Row>
}
