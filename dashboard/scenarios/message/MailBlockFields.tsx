/** @module The fields of one block of a mail. */
import type { MailBlock } from '../../../contract/message/mail-block.ts'
import type { RecommendationSlots } from '../../../contract/recommend/slot-list.ts'
import { useReading } from '../../api/use-reading.ts'
import { PoolField } from '../../overlays/block/PoolField.tsx'
import { Rows } from '../../overlays/block/Rows.tsx'
import { CheckField } from '../../overlays/field/CheckField.tsx'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { LineField } from '../../overlays/field/LineField.tsx'
import { NumberField } from '../../overlays/field/NumberField.tsx'
import { hrefOf } from '../../route.ts'
import { WordsField } from './WordsField.tsx'

/** `way`: where the block stands, `messages.list.content.blocks[0]`. */
export function MailBlockFields({ block, way }: { block: MailBlock; way: string }) {
  switch (block.kind) {
    case 'heading':
      return <WordsField way={`${way}.text`} label="Text" most={120} />
    case 'text':
      return <WordsField way={`${way}.text`} label="Text" most={1200} rows={4} />
    case 'list':
      return (
        <Rows<string> way={`${way}.items`} title="Line" add="Add a line" most={12} fewest={1} fresh={() => ''}>
          {(_, row, n) => <WordsField way={row} label={`Line ${n + 1}`} most={300} />}
        </Rows>
      )
    case 'image':
      return <ImageFields way={way} />
    case 'button':
      return <ButtonFields way={way} />
    case 'products':
      return <ProductsFields way={way} />
    case 'subject_products':
    case 'bought':
      return <SomeProductsFields way={way} isNeeded={block.kind === 'subject_products'} />
    case 'cart':
      return <CartFields way={way} />
    case 'order':
      return <RequiredField way={way} standard />
    case 'coupon':
      return <CouponFields way={way} />
    case 'rating':
      return <RatingFields way={way} />
    case 'store':
      return (
        <>
          <WordsField way={`${way}.title`} label="Heading" most={120} optional />
          <p class="edit-note">Your stores are told under Messages, How we write. Without any it is left out.</p>
        </>
      )
    case 'divider':
      return null
  }
}

const RequiredField = ({ way, standard }: { way: string; standard: boolean }) => (
  <CheckField
    way={`${way}.required`}
    label="Do not send the mail where this has nothing to show"
    standard={standard}
    help="Else it is left out."
  />
)

const ButtonFields = ({ way }: { way: string }) => (
  <>
    <WordsField way={`${way}.text`} label="Words on the button" most={60} />
    <LineField
      way={`${way}.href`}
      label="Where it leads"
      most={2048}
      help="A page of your shop such as /cart, or https://."
    />
    <ChoiceField
      way={`${way}.leadsTo`}
      label="Rather to"
      choices={[
        [undefined, 'nothing else: always there'],
        ['product', 'the product that the run is about, where there is one'],
      ]}
    />
  </>
)

const CouponFields = ({ way }: { way: string }) => (
  <>
    <PoolField way={`${way}.poolId`} />
    <WordsField
      way={`${way}.text`}
      label="Line"
      most={300}
      rows={2}
      help="{code}, {percent} or {amount}, and {until} stand for theirs."
    />
    <CheckField
      way={`${way}.isReminder`}
      label="Only the code that an earlier message of this scenario gave"
      standard={false}
      help="Where none was sent, this mail is not sent either."
    />
    <RequiredField way={way} standard />
  </>
)

const ImageFields = ({ way }: { way: string }) => (
  <>
    <LineField way={`${way}.url`} label="Address of the picture" most={2048} placeholder="https://" />
    <LineField
      way={`${way}.alt`}
      label="What the picture shows"
      most={200}
      help="Read out, and shown where pictures are blocked. Leave it empty for mere decoration."
    />
    <LineField way={`${way}.href`} label="Where it leads" most={2048} optional help="Empty: nowhere." />
  </>
)

function ProductsFields({ way }: { way: string }) {
  const { value } = useReading<RecommendationSlots>('/v1/recommendation-slots', null)
  const slots = (value?.slots ?? []).map(({ slotId, name }) => [slotId, name] as const)
  const known = slots.some(([slotId]) => slotId === 'message')
  return (
    <>
      <WordsField way={`${way}.title`} label="Heading" most={120} optional />
      <div class="edit-pair">
        <ChoiceField
          way={`${way}.slotId`}
          label="Which products"
          standard="message"
          choices={known ? slots : [['message', 'The usual for messages'], ...slots]}
          help="How they are found is set under Recommendations."
        />
        <NumberField way={`${way}.most`} label="At most" unit="products" standard={4} />
      </div>
      <RequiredField way={way} standard={false} />
      <p class="edit-note">
        <a href={hrefOf({ screen: 'recommendations' })}>Recommendations</a>
      </p>
    </>
  )
}

const SomeProductsFields = ({ way, isNeeded }: { way: string; isNeeded: boolean }) => (
  <>
    <WordsField way={`${way}.title`} label="Heading" most={120} optional />
    <NumberField way={`${way}.most`} label="At most" unit="products" standard={3} />
    <RequiredField way={way} standard={isNeeded} />
  </>
)

const CartFields = ({ way }: { way: string }) => (
  <>
    <NumberField way={`${way}.most`} label="At most" unit="products" standard={5} />
    <CheckField way={`${way}.pictures`} label="With pictures" standard />
    <RequiredField way={way} standard />
  </>
)

const RatingFields = ({ way }: { way: string }) => (
  <>
    <WordsField way={`${way}.text`} label="Question" most={300} />
    <div class="edit-pair">
      <ChoiceField
        way={`${way}.scale`}
        label="Answers"
        standard="stars"
        choices={[
          ['stars', '1 to 5 stars'],
          ['nps', '0 to 10'],
        ]}
      />
      <LineField way={`${way}.questionId`} label="Kept under" most={40} help="Small letters, digits and -." />
      <LineField way={`${way}.low`} label="Low end" most={40} optional placeholder="Not at all" />
      <LineField way={`${way}.high`} label="High end" most={40} optional placeholder="Very much" />
    </div>
  </>
)
