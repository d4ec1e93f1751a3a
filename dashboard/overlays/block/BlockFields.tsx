/** @module The fields of one block. */
import type { DraftBlock } from '../draft/draft.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { LineField } from '../field/LineField.tsx'
import { NumberField } from '../field/NumberField.tsx'
import { FormFields } from './FormFields.tsx'
import { FreeDeliveryFields } from './FreeDeliveryFields.tsx'
import { PoolField } from './PoolField.tsx'
import { ProofFields } from './ProofFields.tsx'
import { RecommendationFields } from './RecommendationFields.tsx'
import { SurveyFields } from './SurveyFields.tsx'
import { WheelFields } from './WheelFields.tsx'

/** `way`: where the block stands, `content[0]`. */
export function BlockFields({ block, way }: { block: DraftBlock; way: string }) {
  switch (block.kind) {
    case 'headline':
      return <LineField way={`${way}.text`} label="Text" most={120} help={MERGE_HELP} />
    case 'text':
      return <LineField way={`${way}.text`} label="Text" most={600} rows={3} help={MERGE_HELP} />
    case 'image':
      return <ImageFields way={way} />
    case 'button':
      return <ButtonFields way={way} />
    case 'decline':
      return <LineField way={`${way}.text`} label="Words on the button" most={60} />
    case 'coupon':
      return <LineField way={`${way}.code`} label="Code" most={40} help="The code as your shop’s checkout takes it." />
    case 'unique_coupon':
      return <UniqueCouponFields way={way} />
    case 'countdown':
      return <CountdownFields way={way} />
    case 'free_delivery':
      return <FreeDeliveryFields block={block} way={way} />
    case 'cart_items':
      return <NumberField way={`${way}.most`} label="At most" unit="products" standard={3} />
    case 'recommendations':
      return <RecommendationFields way={way} />
    case 'form':
      return <FormFields block={block} way={way} />
    case 'survey':
      return <SurveyFields block={block} way={way} />
    case 'wheel':
      return <WheelFields block={block} way={way} />
    case 'live_viewers':
      return <ViewerFields way={way} />
    case 'proof':
      return <ProofFields block={block} way={way} />
  }
}

const MERGE_HELP =
  'Filled in for each visitor: {percent}, what their code takes off, and {{ product.name | default: "this" }}, the product of the page, or the words behind default.'

const ImageFields = ({ way }: { way: string }) => (
  <>
    <LineField
      way={`${way}.url`}
      label="Address of the picture"
      most={2048}
      placeholder="https://"
      help="Begins with https:// or a single /."
    />
    <LineField
      way={`${way}.alt`}
      label="What the picture shows"
      most={200}
      help="Read out to those who cannot see it. Leave it empty for mere decoration."
    />
  </>
)

const ButtonFields = ({ way }: { way: string }) => (
  <>
    <LineField way={`${way}.text`} label="Words on the button" most={60} />
    <LineField
      way={`${way}.href`}
      label="Where it leads"
      most={2048}
      optional
      placeholder="/sale/"
      help="Empty: it closes the overlay."
    />
  </>
)

const UniqueCouponFields = ({ way }: { way: string }) => (
  <>
    <PoolField way={`${way}.poolId`} />
    <LineField
      way={`${way}.fallback`}
      label="Code for everybody once the pool is empty"
      most={40}
      optional
      help="Empty: then there is no code."
    />
  </>
)

const CountdownFields = ({ way }: { way: string }) => (
  <>
    <ChoiceField
      way={`${way}.until`}
      label="Counts down to"
      choices={[
        ['coupon', 'the end of this visitor’s code'],
        ['campaign_end', 'the end of this campaign'],
      ]}
      help="There is no other clock: what is shown is when the offer really ends."
    />
    <LineField way={`${way}.text`} label="Line" most={160} help="{time} stands for the time left." />
  </>
)

const ViewerFields = ({ way }: { way: string }) => (
  <>
    <LineField way={`${way}.text`} label="Line" most={160} help="{count} stands for the number of people." />
    <NumberField
      way={`${way}.fewest`}
      label="Only from"
      unit="people"
      standard={2}
      help="It is not shown while there are fewer."
    />
  </>
)
