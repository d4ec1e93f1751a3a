/** @module A link that is only words. */
import type { MailLook } from '../mail-look.ts'
import type { LinkIndex } from '../mail-plan.ts'

/** Underlined: its colour alone would tell nobody that it is one. */
export const TextLink = ({ text, link, look }: { text: string; link: LinkIndex; look: MailLook }) => (
  <a class="l" href={look.addressOf(link)} style={`color:${look.colors.light.link};text-decoration:underline`}>
    {text}
  </a>
)
