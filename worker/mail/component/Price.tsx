/** @module What something costs, with the price that may be struck through. */
import type { MailLook } from '../mail-look.ts'
import type { OurWords } from '../our-words.ts'

interface PriceProps {
  price: string
  was: string | null
  words: OurWords
  look: MailLook
  /** Beside a name, which on a phone needs the room more. */
  isInLine?: boolean
}

/** Screen readers and some mail programs pass strokes over, so words say which price is the old one. */
export function Price({ price, was, words, look, isInLine = false }: PriceProps) {
  const { text, muted } = look.colors.light
  const [before = '', after = ''] = words.say('was').split('{price}')
  return (
    <>
      <span class="t" style={`color:${text};font-weight:600;white-space:nowrap`}>
        {price}
      </span>
      {was && (
        <>
          {' '}
          <span class={isInLine ? 'm r' : 'm'} style={`color:${muted};font-size:14px;white-space:nowrap`}>
            {before}
            <s style="white-space:nowrap">{was}</s>
            {after}
          </span>
        </>
      )}
    </>
  )
}
