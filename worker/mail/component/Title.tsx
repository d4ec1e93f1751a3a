/** @module The heading over products, lines and stores. */
import type { MailLook } from '../mail-look.ts'

/** One size below a heading of the mail. */
export const Title = ({ text, look }: { text: string; look: MailLook }) => (
  <h2
    class="t"
    style={`margin:0 0 14px;color:${look.colors.light.text};font-size:18px;line-height:1.3;font-weight:700`}
  >
    {text}
  </h2>
)
