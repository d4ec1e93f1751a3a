/** @module What leads somewhere, if there is somewhere to lead to. */
import type { ComponentChildren } from 'preact'
import type { MailLook } from '../mail-look.ts'
import type { LinkIndex } from '../mail-plan.ts'

interface LinkedProps {
  link: LinkIndex | null
  look: MailLook
  /** Beside the colour of text. */
  style: string
  children: ComponentChildren
}

/** Looks like text in either case: pictures and names are not underlined. */
export function Linked({ link, look, style, children }: LinkedProps) {
  const whole = `color:${look.colors.light.text};${style}`
  return link === null ? (
    <span class="t" style={whole}>
      {children}
    </span>
  ) : (
    <a class="t" href={look.addressOf(link)} style={`${whole};text-decoration:none`}>
      {children}
    </a>
  )
}
