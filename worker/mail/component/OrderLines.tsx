/** @module The lines of a cart or an order, with their sum. */
import type { MailLook } from '../mail-look.ts'
import type { LinePart, MailPart } from '../mail-plan.ts'
import type { OurWords } from '../our-words.ts'
import { Linked } from './Linked.tsx'
import { Price } from './Price.tsx'
import { Row } from './Row.tsx'
import { Title } from './Title.tsx'

interface OrderLinesProps {
  part: Extract<MailPart, { kind: 'lines' }>
  words: OurWords
  look: MailLook
}

/** Picture, name with how many, price; then how much is not shown, and the sum. */
export function OrderLines({ part: { title, lines, pictures, hidden, total }, words, look }: OrderLinesProps) {
  const hasPictures = pictures && lines.some(({ image }) => image !== null)
  const { text, muted, line } = look.colors.light
  const cell = `padding:14px 0;border-top:1px solid ${line};font-size:16px;line-height:1.4`
  return (
    <Row below={28}>
      {title && <Title text={title} look={look} />}
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
        {lines.map((each, at) => (
          <Line key={at} line={each} {...{ hasPictures, words, look, cell }} />
        ))}
        {hidden > 0 && (
          <tr>
            <td class="m b" colSpan={3} style={`${cell};color:${muted}`}>
              {words.count('more', hidden)}
            </td>
          </tr>
        )}
        {total && (
          <tr>
            <td class="t b" colSpan={2} style={`${cell};color:${text};font-weight:700`}>
              {words.say('total')}
            </td>
            <td class="t b" align={look.end} style={`${cell};color:${text};font-weight:700;white-space:nowrap`}>
              {total}
            </td>
          </tr>
        )}
      </table>
    </Row>
  )
}

interface LineProps {
  line: LinePart
  /** Of the whole list: a line without one leaves its place empty, so that all names stand in one column. */
  hasPictures: boolean
  words: OurWords
  look: MailLook
  /** Style of every cell. */
  cell: string
}

function Line({ line, hasPictures, words, look, cell }: LineProps) {
  const { muted } = look.colors.light
  const align = hasPictures ? 'middle' : 'top'
  return (
    <tr>
      {hasPictures && (
        <td class="b" valign={align} style={`${cell};padding-${look.end}:16px`}>
          {line.image !== null && (
            <img
              class="x"
              src={line.image}
              alt=""
              width="72"
              style={`display:block;width:72px;height:auto;border:0;border-radius:${Math.min(look.radius, 8)}px;background-color:#ffffff`}
            />
          )}
        </td>
      )}
      <td
        class="b"
        width="100%"
        colSpan={hasPictures ? 1 : 2}
        valign={align}
        style={`${cell};padding-${look.end}:12px`}
      >
        <Linked link={line.link} look={look} style="">
          {line.name}
        </Linked>
        {line.quantity > 1 && (
          <span class="m" style={`color:${muted};white-space:nowrap`}>
            {` × ${line.quantity}`}
          </span>
        )}
      </td>
      <td class="b" align={look.end} valign={align} style={cell}>
        {line.price && <Price price={line.price} was={line.was} words={words} look={look} isInLine />}
      </td>
    </tr>
  )
}
