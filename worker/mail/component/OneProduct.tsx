/** @module The one product that a mail is about: its picture, and beside it what it is and costs; on a phone below it. */
import type { MailLook } from '../mail-look.ts'
import type { ProductPart } from '../mail-plan.ts'
import type { OurWords } from '../our-words.ts'
import { Linked } from './Linked.tsx'
import { Price } from './Price.tsx'

interface OneProductProps {
  product: ProductPart
  words: OurWords
  look: MailLook
}

/** The picture has half the width, so that on a desk the button below is seen without scrolling. All of it is one link. */
export function OneProduct({ product: { name, image, link, price, was }, words, look }: OneProductProps) {
  const beside = image ? `max-width:240px;padding:10px 0;padding-${look.start}:24px;` : ''
  return (
    <tr>
      <td style="padding:0 0 24px">
        <Linked link={link} look={look} style="display:block;font-size:16px;line-height:1.4">
          {image && (
            <img
              class="v"
              src={image}
              alt=""
              width="250"
              style={`display:inline-block;width:250px;height:auto;vertical-align:middle;border:0;border-radius:${look.radius}px;background-color:#ffffff`}
            />
          )}
          <span class="v" style={`display:inline-block;${beside}box-sizing:border-box;vertical-align:middle`}>
            <span style="display:block;padding-bottom:4px;font-size:18px">{name}</span>
            {price && <Price price={price} was={was} words={words} look={look} />}
          </span>
        </Linked>
      </td>
    </tr>
  )
}
