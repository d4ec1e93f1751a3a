/** @module The shop's mark at the top of a mail. */
import type { MailLook } from '../mail-look.ts'
import type { LinkIndex } from '../mail-plan.ts'
import { Linked } from './Linked.tsx'

interface MarkProps {
  name: string
  logo: string | null
  link: LinkIndex | null
  look: MailLook
}

/** A picture, else the shop's name. It leads to the shop. */
export function Mark({ name, logo, link, look }: MarkProps) {
  const style = 'font-size:20px;line-height:1.3;font-weight:700'
  const mark = logo ? (
    <img
      class="t"
      src={logo}
      alt={name}
      height="40"
      style={`display:inline-block;height:40px;width:auto;max-width:240px;border:0;color:${look.colors.light.text};${style}`}
    />
  ) : (
    name
  )
  return (
    <tr>
      <td class="p" align={look.start} style="padding:36px 40px 28px">
        <Linked link={link} look={look} style={style}>
          {mark}
        </Linked>
      </td>
    </tr>
  )
}
