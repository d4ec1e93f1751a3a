/** @module A question that is answered by one press. */
import type { MailLook } from '../mail-look.ts'
import type { MailPart } from '../mail-plan.ts'
import { Row } from './Row.tsx'
import { Text } from './Text.tsx'

/** Five stars have room for a finger each, CSS pixels. */
const widthOf = (scale: 'stars' | 'nps') => (scale === 'stars' ? '250' : '100%')

interface RatingProps {
  part: Extract<MailPart, { kind: 'rating' }>
  look: MailLook
}

/** Each answer is a link; behind it a page asks whether it was meant. */
export function Rating({ part, look }: RatingProps) {
  return (
    <>
      <Text text={part.text} look={look} />
      <Row below={28}>
        <Answers part={part} look={look} />
        {(part.low ?? part.high) && <Ends part={part} look={look} />}
      </Row>
    </>
  )
}

/** Numbers go from left to right in every language; the eleven of a scale stand in two rows on a phone. */
function Answers({ part: { answers, scale }, look }: RatingProps) {
  const { link: color, line, panel } = look.colors.light
  const isStars = scale === 'stars'
  const shape = isStars
    ? 'font-size:34px;line-height:44px'
    : `border:1px solid ${line};border-radius:${Math.min(look.radius, 8)}px;background-color:${panel};font-size:15px;font-weight:600;line-height:42px`
  return (
    <table
      role="presentation"
      dir="ltr"
      width={widthOf(scale)}
      cellPadding="0"
      cellSpacing="0"
      style="table-layout:fixed"
    >
      <tr>
        {answers.map(({ score, label, link }) => (
          <td key={score} class={isStars ? undefined : 'c'} align="center" style="padding:0 2px">
            <a
              class={isStars ? 'l' : 'l q b'}
              href={look.addressOf(link)}
              title={label}
              aria-label={label}
              style={`display:block;color:${color};text-decoration:none;${shape}`}
            >
              {isStars ? '★' : score}
            </a>
          </td>
        ))}
      </tr>
    </table>
  )
}

/** What the ends mean. Of numbers it says which it means, for they stand in two rows on a phone. */
function Ends({ part: { answers, scale, low, high }, look }: RatingProps) {
  const style = `padding-top:6px;color:${look.colors.light.muted};font-size:14px;line-height:1.4`
  const told = (end: string | null, at: number) =>
    end === null || scale === 'stars' ? end : `${answers.at(at)?.score}: ${end}`
  return (
    <table role="presentation" dir="ltr" width={widthOf(scale)} cellPadding="0" cellSpacing="0">
      <tr>
        <td class="m" align="left" style={`${style};padding-right:16px`}>
          {told(low, 0)}
        </td>
        <td class="m" align="right" style={style}>
          {told(high, -1)}
        </td>
      </tr>
    </table>
  )
}
