/** @module The button of a mail, wherever it stands. */
import type { MailLook } from '../mail-look.ts'
import type { LinkIndex } from '../mail-plan.ts'

/**
 * A coloured cell with a link that fills it: every mail program draws it, also without pictures. Outlook, which knows no
 * padding of links, takes that of the cell. It has sharp corners there: rounding them takes VML, which costs each mail
 * more than it is worth.
 */
export function Button({ text, link, look }: { text: string; link: LinkIndex; look: MailLook }) {
  const { accent, onAccent } = look.colors.light
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" class="k" style="border-collapse:separate">
      <tr>
        <td
          class="a"
          align="center"
          style={`border-radius:${look.radius}px;background-color:${accent};mso-padding-alt:15px 30px`}
        >
          <a
            class="a o"
            href={look.addressOf(link)}
            style={`display:inline-block;padding:15px 30px;border-radius:${look.radius}px;background-color:${accent};color:${onAccent};font-size:16px;line-height:1.25;font-weight:600;text-align:center;text-decoration:none`}
          >
            {text}
          </a>
        </td>
      </tr>
    </table>
  )
}
