/** @module What stands under every mail: who wrote it, why, and how to end it. */
import type { MailLook } from '../mail-look.ts'
import type { OurWords } from '../our-words.ts'

interface FooterProps {
  shop: string
  postalAddress: string | null
  why: string
  unsubscribe: string | null
  preferences: string | null
  words: OurWords
  look: MailLook
}

/** Its links have room for a finger. Our own words may be in another language than the mail, where we do not speak that. */
export function Footer({ shop, postalAddress, why, unsubscribe, preferences, words, look }: FooterProps) {
  const { foot } = look.colors.light
  const link = (text: string, href: string) => (
    <a class="f" href={href} style={`color:${foot};text-decoration:underline;display:inline-block;padding:12px 8px`}>
      {text}
    </a>
  )
  return (
    <tr>
      <td class="p f" align="center" style={`padding:24px 40px 40px;color:${foot};font-size:13px;line-height:1.6`}>
        <div lang={words.language} dir="ltr">
          {why}
        </div>
        {(unsubscribe ?? preferences) && (
          <div lang={words.language} dir="ltr">
            {preferences && link(words.say('preferences'), preferences)}
            {unsubscribe && link(words.say('unsubscribe'), unsubscribe)}
          </div>
        )}
        <div style={unsubscribe || preferences ? '' : 'padding-top:8px'}>
          {postalAddress === null ? shop : `${shop}, ${postalAddress}`}
        </div>
      </td>
    </tr>
  )
}
