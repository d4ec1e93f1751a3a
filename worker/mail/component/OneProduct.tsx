/** @module The one product that a mail is about: its picture, and beside it what it is and costs; on a phone below it. */
import type { MailLook } from '../mail-look.ts'
import type { ProductPart } from '../mail-plan.ts'
import type { OurWords } from '../our-words.ts'
import { Price } from './Price.tsx'

interface OneProductProps {
  product: ProductPart
  words: OurWords
  look: MailLook
}

/** The picture has half the width, so that on a desk the button below is seen without scrolling. All of it is one link. */
export function OneProduct({ product, words, look }: OneProductProps) {
  const { text } = look.colors.light
  const style = `display:block;color:${text};font-size:16px;line-height:1.4;text-decoration:none`
  const face = (
    <>
      {product.image && (
        <img
          class="v"
          src={product.image}
          alt=""
          width="250"
          style={`display:inline-block;width:250px;height:auto;vertical-align:middle;border:0;border-radius:${look.radius}px;background-color:#ffffff`}
        />
      )}
      <span
        class="v"
        style={`display:inline-block;${product.image ? `max-width:240px;padding:10px 0;padding-${look.start}:24px;` : ''}box-sizing:border-box;vertical-align:middle`}
      >
        <span class="t" style={`display:block;padding-bottom:4px;color:${text};font-size:18px`}>
          {product.name}
        </span>
        {product.price && <Price price={product.price} was={product.was} words={words} look={look} />}
      </span>
    </>
  )
  return (
    <tr>
      <td style="padding:0 0 24px">
        {product.link === null ? (
          <div style={style}>{face}</div>
        ) : (
          <a class="t" href={look.addressOf(product.link)} style={style}>
            {face}
          </a>
        )}
      </td>
    </tr>
  )
}
