/** @module A whole mail, from its mark to its footer. */
import type { MailLook } from '../mail-look.ts'
import type { MailPlan } from '../mail-plan.ts'
import type { OurWords } from '../our-words.ts'
import { Footer } from './Footer.tsx'
import { Mark } from './Mark.tsx'
import { Part } from './Part.tsx'

interface SheetProps {
  plan: MailPlan
  shop: { name: string; logo: string | null; postalAddress: string | null }
  foot: { why: string; unsubscribe: string | null; preferences: string | null }
  words: OurWords
  look: MailLook
}

/** Two tables: the sheet, and under it the footer on the ground. */
export function Sheet({ plan, shop, foot, words, look }: SheetProps) {
  const { sheet } = look.colors.light
  const { parts } = plan
  const first = parts.findIndex(({ kind }) => kind === 'heading')
  return (
    <>
      <table
        role="presentation"
        class="s"
        width="100%"
        cellPadding="0"
        cellSpacing="0"
        style={`border-collapse:separate;border-radius:${look.radius}px;background-color:${sheet}`}
      >
        <Mark name={shop.name} logo={shop.logo} link={plan.homeLink} look={look} />
        {parts.map((part, at) => (
          <Part key={at} part={part} isFirst={at === first} words={words} look={look} />
        ))}
        <tr>
          <td height="16" style="height:16px;font-size:0;line-height:0">
            &nbsp;
          </td>
        </tr>
      </table>
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
        <Footer shop={shop.name} postalAddress={shop.postalAddress} {...foot} words={words} look={look} />
      </table>
    </>
  )
}
