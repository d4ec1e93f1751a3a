/** @module Draws one part of a mail, whatever it is. */
import type { MailLook } from '../mail-look.ts'
import type { MailPart } from '../mail-plan.ts'
import type { OurWords } from '../our-words.ts'
import { Button } from './Button.tsx'
import { Coupon } from './Coupon.tsx'
import { Divider } from './Divider.tsx'
import { Heading } from './Heading.tsx'
import { List } from './List.tsx'
import { OrderLines } from './OrderLines.tsx'
import { Parcel } from './Parcel.tsx'
import { Picture } from './Picture.tsx'
import { Products } from './Products.tsx'
import { Rating } from './Rating.tsx'
import { Row } from './Row.tsx'
import { StoreCard } from './StoreCard.tsx'
import { Text } from './Text.tsx'

interface PartProps {
  part: MailPart
  /** The first heading of the mail. */
  isFirst: boolean
  words: OurWords
  look: MailLook
}

/** One or more rows of the sheet. */
export function Part({ part, isFirst, words, look }: PartProps) {
  switch (part.kind) {
    case 'heading':
      return <Heading text={part.text} isFirst={isFirst} look={look} />
    case 'text':
      return <Text text={part.text} look={look} />
    case 'list':
      return <List items={part.items} look={look} />
    case 'image':
      return <Picture part={part} look={look} />
    case 'button':
      return (
        <Row below={28}>
          <Button text={part.text} link={part.link} look={look} />
        </Row>
      )
    case 'products':
      return <Products title={part.title} products={part.products} words={words} look={look} />
    case 'lines':
      return <OrderLines part={part} words={words} look={look} />
    case 'parcel':
      return <Parcel part={part} look={look} />
    case 'coupon':
      return <Coupon part={part} look={look} />
    case 'rating':
      return <Rating part={part} look={look} />
    case 'store':
      return <StoreCard part={part} look={look} />
    case 'divider':
      return <Divider look={look} />
  }
}
