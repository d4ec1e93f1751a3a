/** @module Products side by side, also on a phone. */
import type { ComponentChildren } from 'preact'
import type { MailLook } from '../mail-look.ts'
import type { ProductPart } from '../mail-plan.ts'
import type { OurWords } from '../our-words.ts'
import { Linked } from './Linked.tsx'
import { OneProduct } from './OneProduct.tsx'
import { Price } from './Price.tsx'
import { Row } from './Row.tsx'
import { Title } from './Title.tsx'

interface ProductsProps {
  title: string | null
  products: readonly ProductPart[]
  words: OurWords
  look: MailLook
}

/** Room between two of them, CSS pixels: of two and of three columns each has a whole number of it, and so all are as wide. */
const GAP = 24

/** Two a row, three where there are but three: on a phone the first of them is as wide as both others. */
export function Products({ title, products, words, look }: ProductsProps) {
  const columns = products.length === 3 ? 3 : 2
  const rows = Array.from({ length: Math.ceil(products.length / columns) }, (_, at) =>
    products.slice(at * columns, (at + 1) * columns),
  )
  const [only] = products.length === 1 ? products : []
  return (
    <Row below={8}>
      {title && <Title text={title} look={look} />}
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
        {only ? (
          <OneProduct product={only} words={words} look={look} />
        ) : (
          rows.map((row, at) => (
            <tr key={at}>
              {row.map((product, place) => (
                <Cell key={place} {...{ columns, place, look }}>
                  <Product product={product} width={columns === 2 ? 248 : 157} words={words} look={look} />
                </Cell>
              ))}
              {row.length < columns && <td class="n" width="50%" />}
            </tr>
          ))
        )}
      </table>
    </Row>
  )
}

interface CellProps {
  columns: number
  /** From 0. */
  place: number
  look: MailLook
  children: ComponentChildren
}

/** All cells are as wide, and the outer ones end where the sheet's margin begins. */
function Cell({ columns, place, look, children }: CellProps) {
  const before = (place * GAP) / columns
  const after = GAP - ((place + 1) * GAP) / columns
  const whole = columns === 3 && place === 0
  const side = place === columns - 1 ? look.end : look.start
  const style = `padding:0 0 24px;padding-${look.start}:${before}px;padding-${look.end}:${after}px`
  return (
    <td
      class={whole ? 'h v' : side === 'left' ? 'h e' : 'h i'}
      width={`${Math.round(100 / columns)}%`}
      valign="top"
      style={style}
    >
      {children}
    </td>
  )
}

interface ProductProps {
  product: ProductPart
  /** Of its picture, for Outlook, CSS pixels. */
  width: number
  words: OurWords
  look: MailLook
}

/** Picture and name are one link, so that nobody hears the same twice: the picture beside its name says nothing new. */
function Product({ product: { name, image, link, price, was }, width, words, look }: ProductProps) {
  return (
    <>
      <Linked link={link} look={look} style="display:block;font-size:16px;line-height:1.4">
        {image && (
          <img
            src={image}
            alt=""
            width={width}
            style={`display:block;width:100%;height:auto;margin:0 0 10px;border:0;border-radius:${look.radius}px;background-color:#ffffff`}
          />
        )}
        {name}
      </Linked>
      {price && (
        <div style="padding-top:4px;font-size:16px;line-height:1.4">
          <Price price={price} was={was} words={words} look={look} />
        </div>
      )}
    </>
  )
}
